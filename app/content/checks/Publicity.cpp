// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

constexpr auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

const QRegularExpression &recipientsLine()
{
    static const QRegularExpression expression(u"^\\s*nơi nhận\\s*:?"_s, options);
    return expression;
}

const QRegularExpression &portalWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:(?:cổng|trang) (?:thông tin|ttđt)|cttđt|website)(?!\\p{L})"_s, options);
    return expression;
}

} // namespace

QList<CheckPlace> englishVersionsMissing(const CheckContext &context)
{
    using English = CheckedArticle::English;
    const Metadata &metadata = context.article.metadata;
    const English english = context.article.english;
    if (metadata.kind == ContentKind::EnglishVersion) {
        if (metadata.fields.value(u"original"_s).isEmpty())
            return {{u"original"_s, {}, 0, 0, {u"no-original"_s}}};
        return english == English::Outdated ? QList<CheckPlace>{{u"original"_s, {}, 0, 0, {u"outdated"_s}}}
                                            : QList<CheckPlace>();
    }
    const KindRule *versions = context.regulation.findKind(ContentKind::EnglishVersion);
    const bool isWanted = versions && versions->categories.contains(metadata.category) && metadata.language != "en"_L1;
    if (!isWanted || (english != English::Missing && english != English::Outdated))
        return {};
    return {{u"language"_s, {}, 0, 0, {english == English::Missing ? u"missing"_s : u"outdated"_s}}};
}

QList<CheckPlace> recipientsWithoutPortal(const CheckContext &context)
{
    const ContentKind kind = context.article.metadata.kind;
    if (kind != ContentKind::LegalDocument && kind != ContentKind::Direction)
        return {};
    const QList<TextPiece> &pieces = context.pieces;
    const auto isRecipients = [](const TextPiece &piece) { return recipientsLine().match(piece.text).hasMatch(); };
    const auto begins = std::ranges::find_if(pieces, isRecipients);
    if (begins == pieces.end())
        return {};
    const bool isListed = std::any_of(
        begins, pieces.end(), [](const TextPiece &piece) { return portalWords().match(piece.text).hasMatch(); });
    return isListed ? QList<CheckPlace>() : QList<CheckPlace>{{begins->field, begins->block}};
}

} // namespace bantin::content::checks
