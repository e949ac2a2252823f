// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadPeriodReport.h"

#include "app/store/ArticleList.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/ReadRegister.h"
#include "app/workflow/RoyaltySheets.h"
#include "app/workflow/internal/ArticleDue.h"

namespace bantin::workflow {

namespace {

bool isOf(const DutyPeriod &period, const QDateTime &moment)
{
    return period.contains(DeadlineEngine::localDate(moment));
}

Result<void> countArticles(Session &session, PeriodReport &report)
{
    const store::ArticleList list(*session.store);
    store::ArticleQuery query;
    for (;; query.offset += query.limit) {
        const auto page = list.page(query);
        if (!page)
            return page.error();
        for (const Article &article : *page) {
            if (!isOf(report.period, article.createdAt))
                continue;
            ++report.created;
            ++report.stages[article.stage];
        }
        if (page->size() < query.limit)
            return {};
    }
}

Result<void> countDecisions(Session &session, PeriodReport &report)
{
    const auto rows = store::DecisionRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    for (const store::DecisionRow &row : *rows) {
        const auto decision = decisionFromJson(row.json);
        if (decision && isOf(report.period, decision->decidedAt))
            ++report.decisions[decision->kind];
    }
    return {};
}

Result<void> countPostings(Session &session, const DeadlineEngine &engine, PeriodReport &report)
{
    const auto posted = postings(session, report.period.first, report.period.last);
    if (!posted)
        return posted.error();
    for (const Posting &posting : *posted) {
        const auto due = limitOfPosting(session, posting, engine);
        if (!due)
            return due.error();
        ++report.posted;
        ++report.postedByCategory[posting.category];
        ++report.postedByKind[posting.kind];
        const bool isInTime = *due && posting.at <= (*due)->dueAt;
        report.postedInTime += isInTime;
        report.postedLate += *due && !isInTime;
        if (posting.kind != ContentKind::QuestionAnswer)
            continue;
        ++report.questionsPosted;
        report.questionsInTime += isInTime;
    }
    return {};
}

Result<void> countRegisters(Session &session, const RegisterCatalogue &registers, PeriodReport &report)
{
    for (const RegisterForm &form : registers.of(session.regulation)) {
        RegisterQuery query;
        query.from = report.period.first;
        query.to = report.period.last;
        const auto entries = readRegister(session, form, query);
        if (!entries)
            return entries.error();
        PeriodReport::RegisterCount count{form.id, int(entries->size()), 0};
        for (const RegisterEntry &entry : *entries)
            count.closed += entry.state == RegisterEntry::State::Closed;
        report.registers.append(count);
    }
    return {};
}

Result<void> countRoyalties(Session &session, PeriodReport &report)
{
    const auto sheets = royaltySheets(session);
    if (!sheets)
        return sheets.error();
    for (const KeptSheet &kept : *sheets) {
        const auto period = DutyPeriod::fromString(kept.sheet.period);
        if (!period || !report.period.contains(period->first) || !report.period.contains(period->last))
            continue;
        const qint64 total = kept.sheet.total();
        report.royaltiesEstimated += total;
        report.royaltiesDecided += kept.status == KeptSheet::Status::Estimated ? 0 : total;
        report.royaltiesPaid += kept.status == KeptSheet::Status::Paid ? total : 0;
    }
    return {};
}

} // namespace

Result<PeriodReport> readPeriodReport(Session &session, const DutyPeriod &period, const RegisterCatalogue &registers,
                                      const WorkingCalendar &calendar)
{
    PeriodReport report;
    report.period = period;
    const DeadlineEngine engine(calendar);
    Result<void> done = countArticles(session, report);
    if (done)
        done = countDecisions(session, report);
    if (done)
        done = countPostings(session, engine, report);
    if (done)
        done = countRegisters(session, registers, report);
    if (done)
        done = countRoyalties(session, report);
    return done ? Result<PeriodReport>(report) : done.error();
}

} // namespace bantin::workflow
