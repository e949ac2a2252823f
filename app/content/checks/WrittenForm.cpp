// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"
#include "app/content/doctor/TextDoctor.h"
#include "app/domain/DocumentNumber.h"

#include <QRegularExpression>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype quoteLength = 60;

QList<doctor::TypedRun> runsOf(const QList<TextPiece> &pieces)
{
    QList<doctor::TypedRun> runs;
    for (const TextPiece &piece : pieces)
        runs.append({piece.text, {}, doctor::RunStart::StartsLine});
    return runs;
}

QList<CheckPlace> placesOf(const CheckContext &context, doctor::Ailment ailment)
{
    QList<CheckPlace> places;
    for (const TextPiece &piece : context.pieces) {
        for (const doctor::Repair &repair : doctor::findRepairs(piece.text)) {
            if (repair.ailment == ailment)
                places.append({piece.field, piece.block, repair.position, repair.length});
        }
    }
    return places;
}

/// "số 42/2022/NĐ-CP" in a sentence, "Số: 12/QĐ-UBND" at the head of a document.
const QRegularExpression &mention()
{
    static const QRegularExpression expression(
        u"(?:^|(?<=\\n))\\s*(?:Luật )?[Ss]ố\\s*:\\s*([^\\n\\t,;|]{0,4}/[^\\n\\t,;.|]{2,30})"
        u"|(?<!\\p{L})[Ss]ố:? (\\d{1,5} ?/ ?(?:19|20)\\d{2} ?/ ?[\\p{Lu}\\p{Ll}0-9–\\-]{2,24})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

QList<CheckPlace> malformedDocumentNumbers(const CheckContext &context)
{
    QList<CheckPlace> places;
    const QString own = context.article.fields.value(u"number-symbol"_s);
    if (!own.isEmpty()) {
        if (const auto fault = documentNumberFault(own))
            places.append({u"number-symbol"_s, {}, 0, own.size(), {documentNumberFaultName(*fault), own}});
    }
    for (const TextPiece &piece : context.pieces) {
        for (auto match = mention().globalMatch(piece.text); match.hasNext();) {
            const auto found = match.next();
            const int group = found.capturedStart(1) >= 0 ? 1 : 2;
            const QString number = found.captured(group).trimmed();
            if (const auto fault = documentNumberFault(number))
                places.append({piece.field,
                               piece.block,
                               found.capturedStart(group),
                               number.size(),
                               {documentNumberFaultName(*fault), number}});
        }
    }
    return places;
}

QList<CheckPlace> textOutsideUnicodeForm(const CheckContext &context)
{
    return placesOf(context, doctor::Ailment::Decomposed);
}

QList<CheckPlace> invisibleCharacters(const CheckContext &context)
{
    return placesOf(context, doctor::Ailment::Debris);
}

QList<CheckPlace> textOfOldFonts(const CheckContext &context)
{
    const QList<doctor::TypedRun> runs = runsOf(context.pieces);
    if (!doctor::hasLegacyEncoding(runs))
        return {};
    QList<CheckPlace> places;
    for (const doctor::Proposal &proposal : doctor::examine(runs)) {
        if (proposal.ailment != doctor::Ailment::LegacyEncoding)
            continue;
        const TextPiece &piece = context.pieces.at(proposal.run);
        places.append({piece.field,
                       piece.block,
                       proposal.position,
                       proposal.length,
                       {proposal.before.left(quoteLength), proposal.after.left(quoteLength)}});
    }
    return places;
}

} // namespace bantin::content::checks
