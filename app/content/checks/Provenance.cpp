// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"

#include <QRegularExpression>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &label()
{
    static const QRegularExpression expression(u"(?<!\\p{L})tin tham khảo(?!\\p{L})"_s,
                                               QRegularExpression::UseUnicodePropertiesOption
                                                   | QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// In the body only a line that begins with it is a label; a sentence may speak of such news.
bool beginsWithLabel(const QString &text)
{
    const auto match = label().match(text);
    return match.hasMatch() && text.first(match.capturedStart()).count(QRegularExpression(u"\\w"_s)) == 0;
}

template<typename Judge>
QList<CheckPlace> quotationsThat(const CheckContext &context, const QString &field, Judge lacks)
{
    QList<CheckPlace> places;
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const auto *quotation = std::get_if<Quotation>(&block.node);
        if (quotation && lacks(*quotation))
            places.append({u"text"_s, path});
    });
    if (places.isEmpty() && context.hasFlag(u"quoted"_s) && metadataField(context.article.metadata, field).isEmpty())
        places.append({field});
    return places;
}

} // namespace

QList<CheckPlace> quotationsWithoutSource(const CheckContext &context)
{
    return quotationsThat(context, u"source"_s,
                          [](const Quotation &quotation) { return quotation.source.trimmed().isEmpty(); });
}

QList<CheckPlace> quotationsWithoutDate(const CheckContext &context)
{
    // One date for the whole item stands in its form; a quotation of its own may have another.
    const bool isDated = !context.article.metadata.sourceDate.isEmpty();
    return quotationsThat(context, u"source-date"_s,
                          [isDated](const Quotation &quotation) { return quotation.date.isEmpty() && !isDated; });
}

QList<CheckPlace> wrongReferenceLabels(const CheckContext &context)
{
    const QString &category = context.regulation.referenceCategory;
    if (category.isEmpty())
        return {};
    const Metadata &metadata = context.article.metadata;
    const bool isThere = metadata.category == category;
    const bool isUnconfirmed = context.hasFlag(u"unconfirmed"_s);
    bool isNamed = label().match(metadata.title).hasMatch() || beginsWithLabel(metadata.sapo);
    for (const TextPiece &piece : context.pieces) {
        if (!piece.block.isEmpty()) {
            isNamed = isNamed || beginsWithLabel(piece.text);
            break;
        }
    }
    QList<CheckPlace> places;
    if ((isThere || isUnconfirmed) && !isNamed)
        places.append({u"title"_s, {}, 0, 0, {u"label"_s}});
    if ((isUnconfirmed || isNamed) && !isThere)
        places.append({u"category"_s, {}, 0, 0, {u"category"_s}});
    return places;
}

} // namespace bantin::content::checks
