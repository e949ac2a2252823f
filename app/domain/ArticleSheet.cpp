// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ArticleSheet.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

template<typename List, typename Make>
QJsonArray listed(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(make(entry));
    return array;
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

bool ArticleSheet::holds() const
{
    return std::ranges::all_of(texts, &Text::holds) && std::ranges::all_of(steps, &Step::holds)
           && std::ranges::all_of(
               sendings, [](const Sending &sending) { return !sending.answeredAt.isValid() || sending.holds; });
}

QString comparisonCode(const ArticleSheet &sheet)
{
    const QJsonArray texts = listed(sheet.texts, [](const ArticleSheet::Text &text) {
        return QJsonObject{{u"number"_s, text.number},
                           {u"manifest-sha512"_s, hex(text.manifestSha512)},
                           {u"authors"_s, QJsonArray::fromStringList(text.authors)},
                           {u"holds"_s, text.holds}};
    });
    const QJsonArray steps = listed(sheet.steps, [](const ArticleSheet::Step &step) {
        return QJsonObject{{u"decision"_s, QString::fromUtf8(toJson(step.decision))}, {u"holds"_s, step.holds}};
    });
    const QJsonArray sendings = listed(sheet.sendings, [](const ArticleSheet::Sending &sending) {
        return QJsonObject{{u"package-sha512"_s, hex(sending.delivery.portalDigest())},
                           {u"state"_s, deliveryStateName(sending.delivery.state)},
                           {u"purpose"_s, deliveryPurposeName(sending.delivery.purpose)},
                           {u"receipt"_s, QString::fromUtf8(sending.delivery.receipt)},
                           {u"holds"_s, sending.holds}};
    });
    const QByteArray json = toCanonicalJson({{u"type"_s, u"bantin-article-sheet/1"_s},
                                             {u"article"_s, sheet.article.toString()},
                                             {u"unit"_s, sheet.unit},
                                             {u"stage"_s, stageName(sheet.stage)},
                                             {u"texts"_s, texts},
                                             {u"steps"_s, steps},
                                             {u"sendings"_s, sendings}});
    return hex(QCryptographicHash::hash(json, QCryptographicHash::Sha256));
}

} // namespace bantin
