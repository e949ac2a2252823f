// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RoyaltyPane.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/RegisterWords.h"
#include "app/messages/RoyaltyPaper.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/OfficeRegisters.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/registers/PaperOutlet.h"
#include "ui/registers/RoyaltyDecisionDialog.h"
#include "ui/registers/RoyaltyPaymentDialog.h"
#include "ui/registers/RoyaltyRatesDialog.h"
#include "ui/registers/RoyaltySheetDialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using Status = workflow::KeptSheet::Status;
using workflow::KeptSheet;

struct StatusLook {
    QString word;
    QLatin1StringView icon;
    Tone tone = Tone::Neutral;
};

StatusLook lookOf(Status status)
{
    switch (status) {
    case Status::Decided:
        return {RoyaltyPane::tr("decided"), "seal"_L1, Tone::Progress};
    case Status::Paid:
        return {RoyaltyPane::tr("paid"), "check"_L1, Tone::Success};
    case Status::Estimated:
        break;
    }
    return {RoyaltyPane::tr("estimated"), "pencil"_L1, Tone::Waiting};
}

QString periodOf(const KeptSheet &kept)
{
    const auto period = DutyPeriod::fromString(kept.sheet.period);
    return period ? messages::periodInWords(*period) : kept.sheet.period;
}

QString remarkOf(const KeptSheet &kept)
{
    QStringList parts{RoyaltyPane::tr("estimated by %1").arg(kept.estimatedByName)};
    if (kept.status != Status::Estimated) {
        parts.append(
            RoyaltyPane::tr("decided by %1 on %2, within %3")
                .arg(kept.decidedByName, messages::dayInWords(kept.decidedOn), messages::dongInWords(kept.budget)));
        parts.append(kept.document);
    }
    if (kept.status == Status::Paid)
        parts.append(RoyaltyPane::tr("paid on %1").arg(messages::dayInWords(kept.paidOn)));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

RoyaltyPane::RoyaltyPane(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_purpose(makeMutedLabel({}, this))
    , m_list(new QTreeWidget(this))
    , m_new(makeButton(u"royalty.new"_s, tr("New sheet…"), ButtonLook::Primary, this))
    , m_open(makeButton(u"royalty.open"_s, tr("Open…"), ButtonLook::Plain, this))
    , m_decide(makeButton(u"royalty.decide"_s, tr("Decide…"), ButtonLook::Plain, this))
    , m_pay(makeButton(u"royalty.pay"_s, tr("Paid…"), ButtonLook::Plain, this))
    , m_rates(makeButton(u"royalty.rates"_s, tr("Coefficients…"), ButtonLook::Plain, this))
    , m_print(makeButton(u"royalty.print"_s, tr("Print…"), ButtonLook::Plain, this))
    , m_export(makeButton(u"royalty.export"_s, tr("Export…"), ButtonLook::Plain, this))
    , m_outlet(new PaperOutlet(client, u"royalty"_s, *this))
{
    build();
    connect(m_new, &QPushButton::clicked, this, [this] { openSheet({}); });
    connect(m_open, &QPushButton::clicked, this, [this] { openSheet(*chosen()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { openSheet(*chosen()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RoyaltyPane::updateButtons);
    connect(m_decide, &QPushButton::clicked, this, &RoyaltyPane::openDecision);
    connect(m_pay, &QPushButton::clicked, this, &RoyaltyPane::openPayment);
    connect(m_rates, &QPushButton::clicked, this, &RoyaltyPane::openRates);
    connect(m_print, &QPushButton::clicked, this,
            [this] { m_outlet->print(paper(*chosen()), PaperOutlet::Orientation::Landscape); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_outlet->exportTable(paper(*chosen()), u"nhuan-but-"_s + chosen()->sheet.period); });
    connect(m_outlet, &PaperOutlet::done, this, &RoyaltyPane::done);
    connect(m_outlet, &PaperOutlet::failed, this, &RoyaltyPane::failed);
    updateButtons();
}

void RoyaltyPane::build()
{
    m_list->setObjectName("royalty.sheets"_L1);
    m_list->setAccessibleName(tr("Royalty sheets"));
    m_list->setHeaderLabels({tr("State"), tr("Period"), tr("Amount"), tr("Pay by"), tr("Estimated by")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(tr("Royalties and pay"), 1.25, this));
    column->addWidget(m_purpose);
    column->addWidget(m_list, 1);
    column->addWidget(buildButtons());
}

QWidget *RoyaltyPane::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_rates);
    row->addStretch();
    for (QPushButton *button : {m_export, m_print, m_open, m_pay, m_decide, m_new})
        row->addWidget(button);
    return bar;
}

void RoyaltyPane::refresh()
{
    const Result<RoyaltyLaw> &law = officeRoyaltyLaw();
    if (!m_client.workspace() || !law)
        return;
    const RoyaltyLaw::Profile *profile = law->findProfile(m_client.workspace()->regulation.id);
    QList<Rule> rules;
    for (const QString &id : profile ? profile->rules : QStringList()) {
        if (const Rule *rule = m_client.workspace()->regulation.findRule(id))
            rules.append(*rule);
    }
    m_purpose->setText(
        tr("Only what was reviewed and published is paid. Coefficients are the unit's own, within the limits of %1.")
            .arg(law->cite)
        + u' ' + messages::citesInWords(rules));
    m_client.use(workflow::royaltySheets)
        .then(this, [this, question = ++m_question](const Result<QList<KeptSheet>> &sheets) {
            if (question != m_question || !m_client.workspace())
                return;
            if (sheets)
                take(*sheets);
            else
                Q_EMIT failed(sheets.error());
        });
}

void RoyaltyPane::clear()
{
    ++m_question;
    m_sheets.clear();
    m_list->clear();
    updateButtons();
}

void RoyaltyPane::take(const QList<KeptSheet> &sheets)
{
    const qint64 kept = chosen() ? chosen()->entry : 0;
    m_sheets = sheets;
    m_list->clear();
    const int days = officeRoyaltyLaw()->paymentDays;
    for (const KeptSheet &sheet : std::as_const(m_sheets)) {
        const StatusLook look = lookOf(sheet.status);
        const QString payBy = sheet.status == Status::Paid ? QString() : messages::dayInWords(sheet.sheet.dueOn(days));
        auto *item = new QTreeWidgetItem(
            {look.word, periodOf(sheet), messages::dongInWords(sheet.sheet.total()), payBy, sheet.estimatedByName});
        const QColor edge = Theme::of(palette()).tone(look.tone).edge;
        item->setIcon(0, QIcon(linePixmap(look.icon, edge, 16, devicePixelRatioF())));
        item->setToolTip(0, remarkOf(sheet));
        m_list->addTopLevelItem(item);
        if (sheet.entry == kept)
            m_list->setCurrentItem(item);
    }
    updateButtons();
}

const KeptSheet *RoyaltyPane::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_sheets.size() ? &m_sheets.at(row) : nullptr;
}

void RoyaltyPane::updateButtons()
{
    const Result<RoyaltyLaw> &law = officeRoyaltyLaw();
    const bool writes = law && m_client.mayWrite();
    const RoyaltyLaw::Profile *profile = writes ? law->findProfile(m_client.workspace()->regulation.id) : nullptr;
    const Roles roles = writes ? m_client.workspace()->account.roles : Roles();
    const KeptSheet *sheet = m_client.workspace() ? chosen() : nullptr;
    m_new->setEnabled(profile && (roles & profile->estimators));
    m_open->setEnabled(sheet);
    m_decide->setEnabled(profile && sheet && sheet->status == Status::Estimated && (roles & profile->deciders));
    m_pay->setEnabled(profile && sheet && sheet->status == Status::Decided
                      && (roles & (profile->estimators | profile->deciders)));
    m_rates->setEnabled(law && m_client.workspace());
    m_print->setEnabled(sheet);
    m_export->setEnabled(sheet);
}

messages::Paper RoyaltyPane::paper(const KeptSheet &kept) const
{
    return messages::royaltyPaper(kept.sheet, *officeRoyaltyLaw(), m_client.workspace()->unit, remarkOf(kept),
                                  m_language);
}

void RoyaltyPane::tell(const QString &sentence)
{
    refresh();
    Q_EMIT done(sentence);
    Q_EMIT sheetsChanged();
}

void RoyaltyPane::openRates()
{
    auto *dialog = new RoyaltyRatesDialog(m_client, *officeRoyaltyLaw(), m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RoyaltyRatesDialog::saved, this, [this] { tell(tr("The coefficients are saved.")); });
    dialog->open();
}

void RoyaltyPane::openSheet(const std::optional<KeptSheet> &kept)
{
    auto *dialog = new RoyaltySheetDialog(m_client, *officeRoyaltyLaw(), kept, m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RoyaltySheetDialog::saved, this, [this] { tell(tr("The sheet is saved.")); });
    dialog->open();
}

void RoyaltyPane::openDecision()
{
    auto *dialog = new RoyaltyDecisionDialog(m_client, *officeRoyaltyLaw(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RoyaltyDecisionDialog::decided, this, [this] { tell(tr("The decision is signed.")); });
    dialog->open();
}

void RoyaltyPane::openPayment()
{
    auto *dialog = new RoyaltyPaymentDialog(m_client, *officeRoyaltyLaw(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RoyaltyPaymentDialog::paid, this, [this] { tell(tr("The payment is recorded.")); });
    dialog->open();
}

} // namespace bantin::ui
