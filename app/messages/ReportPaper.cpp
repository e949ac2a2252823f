// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/ReportPaper.h"

#include "app/messages/RegisterWords.h"
#include "app/messages/RoyaltyPaper.h"
#include "app/messages/WireWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

using Table = Paper::Table;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    static Table work(const PeriodReport &report)
    {
        const auto taken = [&report](DecisionKind kind) { return QString::number(report.decisions.value(kind)); };
        Table table{tr("What was done"), {tr("Work"), tr("Number")}, {}, {}, {1}};
        table.rows = {{tr("Articles begun"), QString::number(report.created)},
                      {tr("Submitted for editing"), taken(DecisionKind::Submit)},
                      {tr("Edited and forwarded for approval"), taken(DecisionKind::Review)},
                      {tr("Returned"), taken(DecisionKind::Return)},
                      {tr("Not published, by decision"), taken(DecisionKind::Decline)},
                      {tr("Approved"), taken(DecisionKind::Approve)},
                      {tr("Published by the portal"), QString::number(report.posted)},
                      {tr("Published within their time limit"), QString::number(report.postedInTime)},
                      {tr("Published late"), QString::number(report.postedLate)},
                      {tr("Corrections ordered"), taken(DecisionKind::Correct)},
                      {tr("Taken down by decision"), taken(DecisionKind::Withdraw)},
                      {tr("Answers to questions published"), QString::number(report.questionsPosted)},
                      {tr("of these within their time limit"), QString::number(report.questionsInTime)}};
        return table;
    }
    static Table categories(const PeriodReport &report, const Regulation &regulation, const QString &language)
    {
        Table table{tr("Published, by category"), {tr("Category"), tr("Number")}, {}, {}, {1}};
        for (const Category &category : regulation.categories) {
            if (const int count = report.postedByCategory.value(category.id); count > 0)
                table.rows.append({category.name.in(language), QString::number(count)});
        }
        table.total = {tr("Total"), QString::number(report.posted)};
        return table;
    }
    static Table stages(const PeriodReport &report)
    {
        Table table{tr("Articles begun in the period, as they stand now"), {tr("State"), tr("Number")}, {}, {}, {1}};
        for (const auto &[stage, count] : report.stages.asKeyValueRange())
            table.rows.append({inWords(stageName(stage)), QString::number(count)});
        table.total = {tr("Total"), QString::number(report.created)};
        return table;
    }
    static Table registers(const PeriodReport &report, const RegisterCatalogue &forms, const QString &language)
    {
        Table table{tr("Registers"), {tr("Register"), tr("Entries"), tr("of these closed")}, {}, {}, {1, 2}};
        for (const PeriodReport::RegisterCount &count : report.registers) {
            const RegisterForm *form = forms.find(count.form);
            table.rows.append({form ? form->name.in(language) : count.form, QString::number(count.entered),
                               QString::number(count.closed)});
        }
        return table;
    }
    static Table royalties(const PeriodReport &report)
    {
        Table table{tr("Royalties"), {tr("Sheets of the period"), tr("Amount")}, {}, {}, {1}};
        table.rows = {{tr("Estimated"), dongInWords(report.royaltiesEstimated)},
                      {tr("Decided"), dongInWords(report.royaltiesDecided)},
                      {tr("Paid"), dongInWords(report.royaltiesPaid)}};
        return table;
    }
    static QString title() { return tr("Report on the work of the editorial board"); }
    static QString remark()
    {
        return tr("Counted by Bàn Tin from the signed decisions, the portal's receipts and the registers of this "
                  "workspace.");
    }
    static QStringList signatures() { return {tr("Drawn up by"), tr("Head of the editorial board")}; }
};

} // namespace

Paper reportPaper(const PeriodReport &report, const Regulation &regulation, const RegisterCatalogue &registers,
                  const QString &unit, const QString &duty, const QString &language)
{
    Paper paper;
    paper.unit = unit;
    paper.title = Words::title();
    paper.lines = {periodInWords(report.period),
                   u"%1 – %2"_s.arg(dayInWords(report.period.first), dayInWords(report.period.last)), duty};
    paper.lines.removeAll(QString());
    paper.tables = {Words::work(report), Words::categories(report, regulation, language), Words::stages(report)};
    if (!report.registers.isEmpty())
        paper.tables.append(Words::registers(report, registers, language));
    paper.tables.append(Words::royalties(report));
    paper.notes = {Words::remark()};
    paper.signatures = Words::signatures();
    return paper;
}

} // namespace bantin::messages
