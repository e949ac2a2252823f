// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/SheetLayout.h"

#include "ui/preview/engine/PageUpdate.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto style = R"(
html { background: #8a9099; }
body { margin: 0; padding: 0; background: none; }
.bantin-sheet {
  box-sizing: border-box; width: 210mm; height: 297mm; margin: 0 auto 14px; padding: %margin;
  background: #fff; box-shadow: 0 1px 4px rgba(0, 0, 0, .5); content-visibility: auto;
}
.bantin-window { width: 100%; height: 100%; overflow: hidden; }
.bantin-flow { height: 100%; columns: 1; column-gap: 40px; column-fill: auto; }
)";

// A copy of the flow for each sheet; only those in sight are laid out. A screen reader finds the words once.
const auto cut = uR"(
(function () {
  const body = document.body, place = window.scrollY, gap = 40;
  const flow = document.createElement('div');
  flow.className = 'bantin-flow';
  flow.append(...body.childNodes);
  const addSheet = content => {
    const sheet = document.createElement('div'), view = document.createElement('div');
    sheet.className = 'bantin-sheet';
    view.className = 'bantin-window';
    view.append(content);
    sheet.append(view);
    body.append(sheet);
  };
  addSheet(flow);
  const step = flow.getBoundingClientRect().width + gap;
  const sheets = Math.max(1, Math.round((flow.scrollWidth + gap) / step));
  for (let i = 1; i < sheets; ++i) {
    const copy = flow.cloneNode(true);
    copy.setAttribute('aria-hidden', 'true');
    copy.style.transform = 'translateX(' + -i * step + 'px)';
    addSheet(copy);
  }
  window.scrollTo(0, place);
  return true;
})()
)"_s;

const auto join = uR"(
(function () {
  const flow = document.querySelector('.bantin-flow');
  if (flow) document.body.replaceChildren(...flow.childNodes);
})()
)"_s;

} // namespace

QByteArray sheetStyle(const QByteArray &margin)
{
    return QByteArray(style).replace("%margin", margin);
}

QString sheetLayout()
{
    return cut;
}

QString sheetUpdate(const QByteArray &html)
{
    // In one go, so that no frame shows the page in between.
    return u"(function () { const place = window.scrollY; %1; const done = %2; %3; window.scrollTo(0, place); "
           "return done; })()"_s.arg(join.trimmed(), pageUpdate(html).trimmed(), cut.trimmed());
}

} // namespace bantin::ui
