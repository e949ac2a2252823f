// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/DutiesPane.h"

#include "app/domain/agenda/OfficeDays.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/DutyWords.h"
#include "app/messages/RegisterWords.h"
#include "app/messages/ReportPaper.h"
#include "app/workflow/ReadChangeAges.h"
#include "app/workflow/ReadDuties.h"
#include "app/workflow/ReadPeriodReport.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/OfficeRegisters.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/registers/PaperOutlet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QTreeWidget *makeTable(const QString &name, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(name);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setAllColumnsShowFocus(true);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setStretchLastSection(false);
    return table;
}

} // namespace

DutiesPane::DutiesPane(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_note(makeLabel({}, this))
    , m_list(makeTable(u"duties.list"_s, {tr("What"), tr("When"), tr("Clause")}, this))
    , m_deal(makeButton(u"duties.deal"_s, tr("Deal with it…"), ButtonLook::Primary, this))
    , m_ages(makeTable(u"duties.ages"_s,
                       {tr("Category"), tr("Last published"), tr("On the way"), tr("Oldest waiting"), tr("Clause")},
                       this))
    , m_period(new QComboBox(this))
    , m_print(makeButton(u"duties.print"_s, tr("Print the report…"), ButtonLook::Plain, this))
    , m_export(makeButton(u"duties.export"_s, tr("Numbers as a table…"), ButtonLook::Plain, this))
    , m_sent(makeButton(u"duties.sent"_s, tr("Record that it was sent…"), ButtonLook::Plain, this))
    , m_outlet(new PaperOutlet(client, u"duties"_s, *this))
{
    build();
    connect(m_deal, &QPushButton::clicked, this, &DutiesPane::dealWith);
    connect(m_list, &QTreeWidget::itemActivated, this, &DutiesPane::dealWith);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const DueDuty *duty = chosen();
        m_deal->setEnabled(duty && !duty->form.isEmpty());
    });
    connect(m_print, &QPushButton::clicked, this, [this] { makeReport(Way::Printer); });
    connect(m_export, &QPushButton::clicked, this, [this] { makeReport(Way::Table); });
    connect(m_sent, &QPushButton::clicked, this, [this] {
        Q_EMIT registerWanted(u"plans-and-reports"_s,
                              {{u"kind"_s, u"report"_s}, {u"period"_s, m_period->currentData().toString()}});
    });
    connect(m_outlet, &PaperOutlet::done, this, &DutiesPane::done);
    connect(m_outlet, &PaperOutlet::failed, this, &DutiesPane::failed);
}

void DutiesPane::build()
{
    m_note->setObjectName("duties.note"_L1);
    m_note->hide();
    m_list->setAccessibleName(tr("Due for the desk"));
    m_ages->setAccessibleName(tr("Categories to be kept up to date"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_deal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(tr("Due for the desk"), 1.25, this));
    column->addWidget(
        makeMutedLabel(tr("What the regulation asks for every day, month, half-year and year, and what is "
                          "planned for this month. Where the regulation gives no day, the time it has "
                          "waited is shown."),
                       this));
    column->addWidget(m_note);
    column->addWidget(m_list, 3);
    column->addLayout(row);
    column->addWidget(makeHeading(tr("Categories to be kept up to date"), 1.1, this));
    column->addWidget(m_ages, 2);
    column->addWidget(buildReport());
    setTabOrder({m_period, m_export, m_print, m_sent});
}

QWidget *DutiesPane::buildReport()
{
    auto *bar = new QWidget(this);
    m_period->setObjectName("duties.period"_L1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeFieldLabel(tr("Report of a period"), m_period, bar));
    row->addWidget(m_period, 1);
    row->addWidget(m_export);
    row->addWidget(m_print);
    row->addWidget(m_sent);
    return bar;
}

void DutiesPane::offerPeriods()
{
    using Period = RecurringDuty::Period;
    const QString kept = m_period->currentData().toString();
    m_period->clear();
    for (const Period length : {Period::HalfYear, Period::Year, Period::Month}) {
        const DutyPeriod current = DutyPeriod::containing(today(), length);
        for (const DutyPeriod &period : {current, DutyPeriod::containing(current.first.addDays(-1), length)})
            m_period->addItem(messages::periodInWords(period), period.toString());
    }
    m_period->setCurrentIndex(std::max(0, m_period->findData(kept)));
}

void DutiesPane::refresh()
{
    const Result<RegisterCatalogue> &registers = officeRegisters();
    const Result<RoyaltyLaw> &law = officeRoyaltyLaw();
    if (!m_client.workspace() || !registers || !law)
        return;
    offerPeriods();
    showOfficeDays();
    m_client
        .use([&registers, &law](workflow::Session &session) -> Result<Answer> {
            const auto duties = workflow::readDuties(session, *registers, *law);
            const auto ages = workflow::readChangeAges(session);
            if (!duties || !ages)
                return duties ? ages.error() : duties.error();
            return Answer{*duties, *ages};
        })
        .then(this, [this, question = ++m_question](const Result<Answer> &answer) {
            if (question != m_question || !m_client.workspace())
                return;
            if (answer)
                take(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void DutiesPane::clear()
{
    ++m_question;
    m_wanted.clear();
    m_duties.clear();
    m_list->clear();
    m_ages->clear();
    m_period->clear();
    m_note->hide();
    m_deal->setEnabled(false);
}

void DutiesPane::take(const Answer &answer)
{
    if (const DueDuty *before = chosen(); before && m_wanted.isEmpty())
        m_wanted = before->identity();
    m_duties = answer.duties;
    m_list->clear();
    const Theme theme = Theme::of(palette());
    for (const DueDuty &duty : std::as_const(m_duties)) {
        const QString what = messages::dueDutyInWords(duty, m_language);
        auto *item =
            new QTreeWidgetItem({what, messages::dueDutyStandingInWords(duty, today()), messages::dueDutyCite(duty)});
        const bool isUrgent = duty.isLate || duty.kind == DueDuty::Kind::NothingPosted;
        const ToneColours tone = theme.tone(duty.isLate ? Tone::Danger : Tone::Waiting);
        item->setIcon(0, QIcon(linePixmap(isUrgent ? "warning"_L1 : "clock"_L1, tone.edge, 16, devicePixelRatioF())));
        item->setToolTip(0, what);
        m_list->addTopLevelItem(item);
    }
    if (m_duties.isEmpty()) {
        auto *none = new QTreeWidgetItem({tr("Nothing is due.")});
        none->setFlags(Qt::NoItemFlags);
        m_list->addTopLevelItem(none);
    }
    m_deal->setEnabled(false);
    chooseWanted();
    showAges(answer.ages);
    Q_EMIT counted(int(m_duties.size()));
}

void DutiesPane::choose(const DueDuty &duty)
{
    m_wanted = duty.identity();
    m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

void DutiesPane::chooseWanted()
{
    const QString wanted = std::exchange(m_wanted, {});
    const auto found = std::ranges::find(std::as_const(m_duties), wanted, &DueDuty::identity);
    if (found != m_duties.cend())
        m_list->setCurrentItem(m_list->topLevelItem(int(found - m_duties.cbegin())));
}

void DutiesPane::showAges(const QList<ChangeAge> &ages)
{
    m_ages->clear();
    const Regulation &regulation = m_client.workspace()->regulation;
    for (const ChangeAge &age : ages) {
        auto *item =
            new QTreeWidgetItem({messages::changeAgeCategory(age, regulation, m_language),
                                 messages::ageInWords(age.lastPosted, today()), QString::number(age.waiting),
                                 age.waiting == 0 ? QString() : messages::ageInWords(age.oldestWaiting, today()),
                                 u"%1: %2"_s.arg(age.rule.ruleId, age.rule.cite)});
        item->setToolTip(0, age.rule.sentence.in(m_language));
        m_ages->addTopLevelItem(item);
    }
    m_ages->setVisible(!ages.isEmpty());
}

void DutiesPane::showOfficeDays()
{
    const Result<WorkingCalendar> &calendar = officeCalendar();
    const auto rule = calendar
                          ? outsideOfficeDays(m_client.workspace()->regulation, *calendar, m_client.clock().nowUtc())
                          : std::nullopt;
    m_note->setVisible(rule.has_value());
    if (rule)
        m_note->setText(tr("Today is a day off: %1 (%2)").arg(rule->sentence.in(m_language), rule->cite));
}

QDate DutiesPane::today() const
{
    return DeadlineEngine::localDate(m_client.clock().nowUtc());
}

const DueDuty *DutiesPane::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_duties.size() ? &m_duties.at(row) : nullptr;
}

void DutiesPane::dealWith()
{
    const DueDuty *duty = chosen();
    if (!duty || duty->form.isEmpty())
        return;
    RegisterEntry::Values values;
    if (duty->kind == DueDuty::Kind::Recurring)
        values = {{u"duty"_s, duty->duty},
                  {u"period"_s, duty->period},
                  {u"title"_s, messages::dueDutyInWords(*duty, m_language)},
                  {u"kind"_s, duty->duty.startsWith("ke-hoach"_L1) ? u"plan"_s : u"report"_s}};
    Q_EMIT registerWanted(duty->form, values);
}

void DutiesPane::makeReport(Way way)
{
    const auto period = DutyPeriod::fromString(m_period->currentData().toString());
    const Result<WorkingCalendar> &calendar = officeCalendar();
    const Result<RegisterCatalogue> &registers = officeRegisters();
    if (!period || !calendar || !registers)
        return;
    m_client
        .use([period, &calendar, &registers](workflow::Session &session) {
            return workflow::readPeriodReport(session, *period, *registers, *calendar);
        })
        .then(this, [this, way, &registers](const Result<PeriodReport> &report) {
            if (!m_client.workspace())
                return;
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            const OpenWorkspace &workspace = *m_client.workspace();
            const messages::Paper paper =
                messages::reportPaper(*report, workspace.regulation, *registers, workspace.unit, {}, m_language);
            if (way == Way::Printer)
                m_outlet->print(paper);
            else
                m_outlet->exportTable(paper, u"bao-cao-"_s + report->period.toString());
        });
}

} // namespace bantin::ui
