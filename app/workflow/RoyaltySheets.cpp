// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RoyaltySheets.h"

#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/workflow/internal/RoyaltyRow.h"

#include <QSet>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// News until somebody says what else it is: the kind of content has no genre of its own in the decree.
constexpr auto usualGenre = "tin"_L1;

Result<QSet<ArticleId>> alreadyOnASheet(Session &session)
{
    const auto sheets = royaltySheets(session);
    if (!sheets)
        return sheets.error();
    QSet<ArticleId> articles;
    for (const KeptSheet &kept : *sheets) {
        for (const RoyaltyLine &line : kept.sheet.lines) {
            if (line.part == RoyaltyLine::Part::Author)
                articles.insert(line.article);
        }
    }
    return articles;
}

Result<bool> isReviewed(Session &session, const Posting &posting)
{
    const auto chain = store::DecisionRepository(*session.store).ofArticle(posting.article);
    if (!chain)
        return chain.error();
    return std::ranges::any_of(*chain, [&posting](const store::SignedDecision &signedDecision) {
        const Decision &decision = signedDecision.decision;
        return decision.kind == DecisionKind::Approve && decision.revision == posting.revision;
    });
}

RoyaltyLine lineOf(const Posting &posting, const RoyaltyLaw &law, const RoyaltyRates &rates)
{
    RoyaltyLine line;
    line.article = posting.article;
    line.title = posting.title;
    line.payee = posting.writer;
    line.postedOn = posting.day;
    line.genre = usualGenre;
    line.coefficient = rates.value(line.genre);
    const auto amount = royaltyAmount(law, line);
    line.amount = amount ? *amount : 0;
    return line;
}

} // namespace

Result<QList<KeptSheet>> royaltySheets(Session &session)
{
    const auto rows = store::RegisterRepository(*session.store).current(royaltyForm());
    if (!rows)
        return rows.error();
    QList<KeptSheet> sheets;
    for (const store::RegisterRow &row : *rows) {
        auto kept = keptSheet(row.entry);
        if (!kept)
            return kept.error();
        sheets.append(*std::move(kept));
    }
    return sheets;
}

Result<QList<RoyaltyLine>> royaltyCandidates(Session &session, const RoyaltyLaw &law, QDate from, QDate to)
{
    const auto posted = postings(session, from, to);
    const auto taken = alreadyOnASheet(session);
    const auto rates = royaltyRates(session);
    if (!posted || !taken || !rates)
        return !posted ? posted.error() : !taken ? taken.error() : rates.error();
    QList<RoyaltyLine> lines;
    QSet<ArticleId> seen = *taken;
    for (const Posting &posting : *posted) {
        if (seen.contains(posting.article))
            continue;
        const auto reviewed = isReviewed(session, posting);
        if (!reviewed)
            return reviewed.error();
        if (!*reviewed)
            continue;
        seen.insert(posting.article);
        lines.append(lineOf(posting, law, *rates));
    }
    return lines;
}

} // namespace bantin::workflow
