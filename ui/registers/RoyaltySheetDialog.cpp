// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RoyaltySheetDialog.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/RegisterWords.h"
#include "app/messages/RoyaltyPaper.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, Payee, Part, Genre, Coefficient, Extra, Percent, Amount };

constexpr QSize comfortable(1180, 520);

} // namespace

RoyaltySheetDialog::RoyaltySheetDialog(WorkspaceClient &client, const RoyaltyLaw &law,
                                       const std::optional<workflow::KeptSheet> &kept, const QString &language,
                                       QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_law(law)
    , m_kept(kept)
    , m_language(language)
    , m_period(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_total(makeHeading({}, 1.1, this))
    , m_take(makeButton(u"royalty.take"_s, tr("Take in what was published"), ButtonLook::Plain, this))
    , m_part(makeButton(u"royalty.part"_s, tr("Add a part…"), ButtonLook::Plain, this))
    , m_remove(makeButton(u"royalty.remove"_s, tr("Remove the line"), ButtonLook::Plain, this))
    , m_foot(new DialogFoot(u"royalty.sheet"_s, tr("Save the estimate"), tr("Cancel"), this))
{
    const RoyaltyLaw::Profile *profile = law.findProfile(client.workspace()->regulation.id);
    const bool isOpen = !kept || kept->status == workflow::KeptSheet::Status::Estimated;
    m_isEditable = isOpen && client.mayWrite() && profile && (client.workspace()->account.roles & profile->estimators);
    setObjectName("royalty.sheetDialog"_L1);
    setWindowTitle(tr("Sheet of royalties"));
    resize(comfortable);
    build();
    connect(m_take, &QPushButton::clicked, this, &RoyaltySheetDialog::readPublished);
    connect(m_part, &QPushButton::clicked, this, &RoyaltySheetDialog::addPart);
    connect(m_remove, &QPushButton::clicked, this, &RoyaltySheetDialog::removeLine);
    connect(m_foot, &DialogFoot::accepted, this, &RoyaltySheetDialog::save);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(&client, &WorkspaceClient::locked, this, &QDialog::reject);
    if (m_kept) {
        for (const RoyaltyLine &line : std::as_const(m_kept->sheet.lines))
            addLine(line);
    }
    count();
}

void RoyaltySheetDialog::build()
{
    m_list->setObjectName("royalty.lines"_L1);
    m_list->setAccessibleName(tr("Sheet of royalties"));
    m_list->setHeaderLabels({tr("Item"), tr("Paid to"), tr("Part"), tr("Kind of work"), tr("Coefficient"), tr("Extra"),
                             tr("Per cent"), tr("Amount")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    constexpr std::pair<Column, int> widths[] = {{Payee, 170}, {Part, 130},   {Genre, 210}, {Coefficient, 80},
                                                 {Extra, 170}, {Percent, 72}, {Amount, 120}};
    for (const auto &[column, width] : widths)
        m_list->setColumnWidth(column, width);
    m_total->setObjectName("royalty.total"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(buildPeriod());
    column->addWidget(m_list, 1);
    column->addWidget(buildButtons());
    column->addWidget(m_foot);
}

QWidget *RoyaltySheetDialog::buildPeriod()
{
    auto *bar = new QWidget(this);
    m_period->setObjectName("royalty.period"_L1);
    m_period->setEnabled(m_isEditable);
    offerPeriods();
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeFieldLabel(tr("Period"), m_period, bar));
    row->addWidget(m_period, 1);
    row->addWidget(m_take);
    m_take->setEnabled(m_isEditable);
    return bar;
}

QWidget *RoyaltySheetDialog::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_part);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_total);
    m_part->setEnabled(m_isEditable);
    m_remove->setEnabled(m_isEditable);
    return bar;
}

void RoyaltySheetDialog::offerPeriods()
{
    using Length = RecurringDuty::Period;
    const QDate today = DeadlineEngine::localDate(m_client.clock().nowUtc());
    const auto offer = [this](const DutyPeriod &period) {
        m_period->addItem(messages::periodInWords(period), period.toString());
    };
    if (m_kept) {
        if (const auto period = DutyPeriod::fromString(m_kept->sheet.period))
            offer(*period);
    }
    for (const Length length : {Length::Month, Length::HalfYear, Length::Year}) {
        const DutyPeriod current = DutyPeriod::containing(today, length);
        offer(current);
        offer(DutyPeriod::containing(current.first.addDays(-1), length));
    }
}

void RoyaltySheetDialog::readPublished()
{
    const auto period = DutyPeriod::fromString(m_period->currentData().toString());
    m_foot->clearProblem();
    m_client
        .use([&law = m_law, period](workflow::Session &session) {
            return workflow::royaltyCandidates(session, law, period->first, period->last);
        })
        .then(this, [this](const Result<QList<RoyaltyLine>> &lines) {
            if (!lines) {
                m_foot->showProblem(lines.error());
                return;
            }
            for (const RoyaltyLine &line : *lines) {
                const bool isThere =
                    std::ranges::any_of(m_rows, [&line](const Row &row) { return row.line.article == line.article; });
                if (!isThere)
                    addLine(line);
            }
            count();
        });
}

QComboBox *RoyaltySheetDialog::makeChooser(const QString &name)
{
    auto *chooser = new QComboBox(m_list);
    chooser->setAccessibleName(name);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    chooser->setEnabled(m_isEditable);
    return chooser;
}

void RoyaltySheetDialog::addChoosers(Row &row)
{
    const RoyaltyLine &line = row.line;
    row.part = makeChooser(tr("Part"));
    for (const RoyaltyLine::Part part : allRoyaltyParts())
        row.part->addItem(messages::royaltyPartInWords(part), royaltyPartName(part));
    row.part->setCurrentIndex(row.part->findData(royaltyPartName(line.part)));
    row.genre = makeChooser(tr("Kind of work"));
    for (const RoyaltyLaw::Genre &genre : m_law.genres)
        row.genre->addItem(genre.label.in(m_language), genre.name);
    row.genre->setCurrentIndex(std::max(0, row.genre->findData(line.genre)));
    row.extra = makeChooser(tr("Extra"));
    row.extra->addItem(tr("none"), QString());
    for (const RoyaltyLaw::Extra &extra : m_law.extras)
        row.extra->addItem(extra.label.in(m_language), extra.name);
    row.extra->setCurrentIndex(std::max(0, row.extra->findData(line.extra)));
}

void RoyaltySheetDialog::addLine(const RoyaltyLine &line)
{
    Row row;
    row.line = line;
    row.item = new QTreeWidgetItem(m_list, {line.title});
    row.item->setToolTip(Title, line.title);
    row.item->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
    addChoosers(row);
    const std::tuple<QLineEdit *&, QString, QString> texts[] = {
        {row.payee, tr("Paid to"), line.payee},
        {row.coefficient, tr("Coefficient"), line.coefficient > 0 ? coefficientText(line.coefficient) : QString()},
        {row.percent, tr("Per cent"), line.extra.isEmpty() ? QString() : QString::number(line.percent)}};
    for (const auto &[field, name, text] : texts) {
        field = new QLineEdit(text, m_list);
        field->setAccessibleName(name);
        field->setReadOnly(!m_isEditable);
        connect(field, &QLineEdit::textChanged, this, &RoyaltySheetDialog::count);
    }
    for (QComboBox *chooser : {row.part, row.genre, row.extra})
        connect(chooser, &QComboBox::currentIndexChanged, this, &RoyaltySheetDialog::count);
    const std::pair<Column, QWidget *> cells[] = {{Payee, row.payee}, {Part, row.part},
                                                  {Genre, row.genre}, {Coefficient, row.coefficient},
                                                  {Extra, row.extra}, {Percent, row.percent}};
    for (const auto &[column, widget] : cells)
        m_list->setItemWidget(row.item, column, widget);
    m_rows.append(row);
}

/// A further part in the chosen item, for whoever edited, researched or approved it.
void RoyaltySheetDialog::addPart()
{
    const int chosen = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    if (chosen < 0)
        return;
    RoyaltyLine line = lineOf(m_rows.at(chosen));
    line.part = RoyaltyLine::Part::Editing;
    line.payee.clear();
    addLine(line);
    m_rows.constLast().payee->setFocus();
    count();
}

void RoyaltySheetDialog::removeLine()
{
    const int chosen = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    if (chosen < 0)
        return;
    m_rows.removeAt(chosen);
    delete m_list->takeTopLevelItem(chosen);
    count();
}

RoyaltyLine RoyaltySheetDialog::lineOf(const Row &row) const
{
    RoyaltyLine line = row.line;
    line.payee = row.payee->text();
    line.part = royaltyPartFromName(row.part->currentData().toString()).value_or(RoyaltyLine::Part::Author);
    line.genre = row.genre->currentData().toString();
    line.coefficient = coefficientFromText(row.coefficient->text()).value_or(0);
    line.extra = row.extra->currentData().toString();
    line.percent = line.extra.isEmpty() ? 0 : row.percent->text().toInt();
    const auto amount = royaltyAmount(m_law, line);
    line.amount = amount ? *amount : 0;
    return line;
}

RoyaltySheet RoyaltySheetDialog::sheet() const
{
    RoyaltySheet sheet{m_period->currentData().toString(), {}};
    for (const Row &row : m_rows)
        sheet.lines.append(lineOf(row));
    return sheet;
}

void RoyaltySheetDialog::count()
{
    const RoyaltySheet counted = sheet();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i).item->setText(Amount, messages::dongInWords(counted.lines.at(i).amount));
    m_total->setText(tr("Total: %1").arg(messages::dongInWords(counted.total())));
    m_foot->setReady(m_isEditable && !m_rows.isEmpty());
}

void RoyaltySheetDialog::save()
{
    m_foot->clearProblem();
    m_foot->setBusy(tr("Writing the sheet…"));
    m_client
        .use([&law = m_law, sheet = sheet(), replaces = m_kept ? m_kept->entry : 0](workflow::Session &session) {
            return workflow::estimateRoyalty(session, law, sheet, replaces);
        })
        .then(this, [this](const Result<workflow::KeptSheet> &done) {
            m_foot->setIdle();
            if (!done) {
                m_foot->showProblem(done.error());
                return;
            }
            Q_EMIT saved();
            accept();
        });
}

} // namespace bantin::ui
