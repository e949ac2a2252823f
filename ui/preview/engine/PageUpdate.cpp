// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/PageUpdate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

// Where two nodes differ only between equal first and last children, only those between them are touched.
const auto script = uR"(
(function () {
  const next = new DOMParser().parseFromString(%1[0], 'text/html');
  const sameShell = (a, b) => a.nodeType === 1 && b.nodeType === 1 && a.nodeName === b.nodeName
    && a.attributes.length === b.attributes.length
    && Array.from(b.attributes).every(attribute => a.getAttribute(attribute.name) === attribute.value);
  const taken = node => document.importNode(node, true);
  function renew(before, after) {
    if (before.isEqualNode(after)) return;
    if (!sameShell(before, after)) { before.replaceWith(taken(after)); return; }
    const old = Array.from(before.childNodes), fresh = Array.from(after.childNodes);
    const most = Math.min(old.length, fresh.length);
    let head = 0, tail = 0;
    while (head < most && old[head].isEqualNode(fresh[head])) ++head;
    while (tail < most - head && old[old.length - 1 - tail].isEqualNode(fresh[fresh.length - 1 - tail])) ++tail;
    for (; head < most - tail; ++head) renew(old[head], fresh[head]);
    for (let i = head; i < old.length - tail; ++i) old[i].remove();
    const follower = tail > 0 ? old[old.length - tail] : null;
    for (let i = head; i < fresh.length - tail; ++i) before.insertBefore(taken(fresh[i]), follower);
  }
  renew(document.body, next.body);
  document.title = next.title;
  return true;
})()
)"_s;

} // namespace

QString pageUpdate(const QByteArray &html)
{
    const QJsonArray argument{QString::fromUtf8(html)};
    return script.arg(QString::fromUtf8(QJsonDocument(argument).toJson(QJsonDocument::Compact)));
}

} // namespace bantin::ui
