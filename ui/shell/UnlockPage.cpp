// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UnlockPage.h"

#include "app/messages/Messages.h"
#include "ui/models/ComputerMemory.h"
#include "ui/models/PercentReport.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/shell/RecoverDialog.h"
#include "ui/shell/RescueCard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int cardWidth = 460;

void centreIn(QWidget &page, QWidget *card)
{
    // Stretches instead of an alignment: an aligned item would not give wrapped words the height they need.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto *centre = new QVBoxLayout(&page);
    centre->addStretch();
    centre->addLayout(row);
    centre->addStretch();
}

} // namespace

UnlockPage::UnlockPage(WorkspaceClient &client, ComputerMemory &memory, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_memory(memory)
    , m_preferences(preferences)
{
    setObjectName("unlock"_L1);
    setAccessibleName(tr("Open the workspace"));
    build();
    connect(m_account, &QComboBox::currentIndexChanged, this, &UnlockPage::accountChosen);
    connect(m_passphrase, &PassphraseField::edited, this, &UnlockPage::updateButton);
    connect(m_passphrase->line(), &QLineEdit::textEdited, this, &UnlockPage::forgetPassphrase);
    connect(m_readOnly, &QPushButton::clicked, this, [this] { open(store::Store::Access::ReadOnly); });
    connect(m_stop, &QPushButton::clicked, this, &UnlockPage::stop);
    connect(m_rescue, &RescueCard::checkRequested, this, &UnlockPage::check);
    connect(m_rescue, &RescueCard::repairRequested, this, &UnlockPage::repair);
    connect(m_rescue, &RescueCard::openRequested, this, &UnlockPage::openRepaired);
    connect(m_passphrase, &PassphraseField::entered, this, &UnlockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    refresh();
}

void UnlockPage::build()
{
    QFrame *card = makeCard(this);
    card->setFixedWidth(cardWidth);
    QVBoxLayout *column = cardLayout(card);
    column->setContentsMargins(38, 32, 38, 32);
    QLabel *name = makeHeading(tr("Bàn Tin"), 1.9, card);
    name->setForegroundRole(QPalette::Link);
    m_unit = makeMutedLabel({}, card);
    m_unit->setObjectName("unlock.unit"_L1);
    m_problem = makeLabel({}, card);
    m_problem->setObjectName("unlock.problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_readOnly = makeButton(u"unlock.readOnly"_s, tr("Open for reading only"), ButtonLook::Plain, card);
    m_readOnly->hide();
    m_rescue = new RescueCard(card);
    m_busy = new QProgressBar(card);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Working"));
    m_doing = makeMutedLabel({}, card);
    m_stop = makeButton(u"unlock.stop"_s, tr("Stop"), ButtonLook::Plain, card);
    m_form = buildForm(card);
    m_ways = buildWays(card);
    column->addWidget(name);
    column->addWidget(m_unit);
    column->addSpacing(Theme::space);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    column->addWidget(m_readOnly);
    column->addWidget(m_rescue);
    column->addWidget(m_busy);
    column->addWidget(m_doing);
    column->addWidget(m_stop);
    column->addSpacing(Theme::space);
    column->addWidget(m_ways);
    centreIn(*this, card);
}

QWidget *UnlockPage::buildForm(QWidget *parent)
{
    auto *form = new QWidget(parent);
    m_account = new QComboBox(form);
    m_account->setObjectName("unlock.account"_L1);
    m_passphrase = new PassphraseField(u"unlock.passphrase"_s, tr("Passphrase"), form);
    m_remember = new QCheckBox(tr("Remember on this computer (operating system keyring)"), form);
    m_remember->setObjectName("unlock.remember"_L1);
    QPushButton *lost =
        makeButton(u"unlock.recover"_s, tr("Lost passphrase? Use the recovery key…"), ButtonLook::Link, form);
    connect(lost, &QPushButton::clicked, this, &UnlockPage::recover);
    m_unlock = makeButton(u"unlock.open"_s, tr("Open the workspace"), ButtonLook::Primary, form);

    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space / 2);
    column->addWidget(makeFieldLabel(tr("Account"), m_account, form));
    column->addWidget(m_account);
    column->addSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("Passphrase"), m_passphrase->line(), form));
    column->addWidget(m_passphrase);
    column->addSpacing(Theme::space);
    column->addWidget(m_remember);
    column->addSpacing(Theme::space);
    column->addWidget(m_unlock);
    column->addWidget(lost, 0, Qt::AlignHCenter);
    return form;
}

QWidget *UnlockPage::buildWays(QWidget *parent)
{
    auto *ways = new QWidget(parent);
    QPushButton *create = makeButton(u"unlock.create"_s, tr("Create a new workspace…"), ButtonLook::Link, ways);
    QPushButton *other = makeButton(u"unlock.other"_s, tr("Another workspace…"), ButtonLook::Link, ways);
    QPushButton *restore = makeButton(u"unlock.restore"_s, tr("Restore from a backup…"), ButtonLook::Link, ways);
    QPushButton *join = makeButton(u"unlock.join"_s, tr("Begin with an invitation…"), ButtonLook::Link, ways);
    auto *grid = new QGridLayout(ways);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Theme::space / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(create, 0, 0, Qt::AlignLeft);
    grid->addWidget(other, 0, 1, Qt::AlignRight);
    grid->addWidget(restore, 1, 0, Qt::AlignLeft);
    grid->addWidget(join, 1, 1, Qt::AlignRight);
    connect(join, &QPushButton::clicked, this, &UnlockPage::joinRequested);
    connect(restore, &QPushButton::clicked, this, &UnlockPage::restoreRequested);
    connect(create, &QPushButton::clicked, this, &UnlockPage::createRequested);
    connect(other, &QPushButton::clicked, this, &UnlockPage::chooseWorkspace);
    return ways;
}

void UnlockPage::refresh()
{
    setIdle();
    m_problem->clear();
    m_passphrase->clear();
    forgetPassphrase();
    m_rescue->hide();
    m_header.reset();
    if (!m_preferences.workspace.isEmpty()) {
        if (const auto header = store::readHeader(QDir(m_preferences.workspace)))
            showHeader(*header);
        else
            showProblem(header.error());
    }
    if (const auto expected = std::exchange(m_expected, std::nullopt); expected && m_header)
        m_rescue->showReport(expected->first, expected->second);
    m_form->setVisible(m_header.has_value());
    if (!m_header)
        m_unit->setText(tr("Choose where your unit's articles are kept on this computer, or create the place."));
    updateButton();
    m_passphrase->setFocus();
}

void UnlockPage::showHeader(const store::WorkspaceHeader &header)
{
    m_header = header;
    m_unit->setText(tr("%1 · workspace on this computer").arg(header.unit));
    m_account->clear();
    m_account->addItems(header.accountNames());
    m_account->setCurrentIndex(std::max(0, m_account->findText(m_preferences.account)));
    accountChosen();
}

void UnlockPage::accountChosen()
{
    const bool remembered = isRemembered();
    m_remember->setChecked(remembered);
    m_passphrase->line()->setPlaceholderText(remembered ? tr("Not needed: this computer remembers you") : QString());
    m_problem->clear();
    forgetPassphrase();
    updateButton();
}

bool UnlockPage::isRemembered() const
{
    return m_header && m_header->findSlot(m_account->currentText(), store::SlotKind::Keyring);
}

void UnlockPage::chooseWorkspace()
{
    auto *dialog = new QFileDialog(this, tr("Choose a workspace folder"), m_preferences.workspace);
    dialog->setObjectName("unlock.chooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_preferences.workspace = folder;
        refresh();
    });
    dialog->open();
}

void UnlockPage::unlock()
{
    if (!m_unlock->isEnabled() || !m_header)
        return;
    m_typed = std::make_shared<SecretBytes>(m_passphrase->take());
    open(store::Store::Access::ReadWrite);
}

void UnlockPage::open(store::Store::Access access)
{
    const QDir directory(m_preferences.workspace);
    const QString account = m_account->currentText();
    m_problem->clear();
    m_readOnly->hide();
    m_rescue->hide();
    setBusy(tr("Opening the workspace…"));
    QFuture<Result<void>> opened = !m_typed || m_typed->isEmpty()
                                       ? m_memory.unlock(directory, account, access)
                                       : m_client.unlock(directory, account, m_typed->clone(), access);
    opened.then(this, [this, access](const Result<void> &result) { finish(result, access); });
}

void UnlockPage::finish(const Result<void> &result, store::Store::Access access)
{
    setIdle();
    if (!result) {
        showProblem(result.error());
        offerReading(result.error());
        return;
    }
    m_preferences.account = m_account->currentText();
    m_preferences.save();
    if (access == store::Store::Access::ReadWrite && m_remember->isChecked() && !isRemembered())
        m_memory.remember(std::move(*m_typed));
    else if (access == store::Store::Access::ReadWrite && !m_remember->isChecked() && isRemembered())
        m_memory.forget();
    forgetPassphrase();
    Q_EMIT unlocked();
}

void UnlockPage::recover()
{
    auto *dialog =
        new RecoverDialog(m_client, QDir(m_preferences.workspace), *m_header, m_account->currentText(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_preferences.account = dialog->account();
        m_preferences.save();
        Q_EMIT unlocked();
    });
    dialog->open();
}

void UnlockPage::offerReading(const Error &error)
{
    static const QStringList readable{u"store-in-use"_s, u"disk-unwritable"_s, u"disk-full"_s};
    m_readOnly->setVisible(readable.contains(error.reason));
    m_rescue->offerFor(error);
    if (m_readOnly->isHidden() && m_rescue->isHidden()) {
        forgetPassphrase();
        m_passphrase->setFocus();
    } else {
        (m_rescue->isHidden() ? static_cast<QWidget *>(m_readOnly) : m_rescue)->setFocus();
    }
}

void UnlockPage::expectRepair(const StoreReport &report, const QString &backups)
{
    m_expected.emplace(report, backups);
}

std::optional<workflow::KeyHolder> UnlockPage::holder()
{
    if (!m_passphrase->isEmpty())
        m_typed = std::make_shared<SecretBytes>(m_passphrase->take());
    m_problem->clear();
    if (m_typed && !m_typed->isEmpty())
        return workflow::KeyHolder{QDir(m_preferences.workspace), m_account->currentText(), m_typed->clone()};
    m_problem->setText(tr("Type your passphrase, then press this again."));
    m_problem->show();
    m_passphrase->setFocus();
    return std::nullopt;
}

void UnlockPage::check()
{
    auto asking = holder();
    if (!asking)
        return;
    setBusy(tr("Looking for damage…"));
    m_client.check(*std::move(asking), stoppable()).then(this, [this](const Result<StoreReport> &report) {
        setIdle();
        if (report)
            m_rescue->showReport(*report);
        else
            showProblem(report.error());
    });
}

void UnlockPage::repair(const QString &backups)
{
    auto asking = holder();
    if (!asking)
        return;
    setBusy(tr("Repairing the workspace…"));
    const auto from = backups.isEmpty() ? std::optional<QDir>() : QDir(backups);
    m_client.repair(*std::move(asking), from, stoppable())
        .then(this, [this](const Result<store::StoreRepair::Outcome> &outcome) {
            setIdle();
            if (outcome)
                m_rescue->showRepaired(outcome->report, outcome->keptAs);
            else
                showProblem(outcome.error());
        });
}

store::StoreCheck::Progress UnlockPage::stoppable()
{
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_stop->setEnabled(true);
    m_stop->show();
    m_stop->setFocus();
    return percentReport(this, &UnlockPage::showPercent, m_stopped);
}

void UnlockPage::stop()
{
    m_stopped->store(true);
    m_stop->setEnabled(false);
}

void UnlockPage::hideEvent(QHideEvent *event)
{
    // Whoever closes the window does not wait for the end of a repair.
    if (!event->spontaneous() && m_stopped)
        m_stopped->store(true);
    QWidget::hideEvent(event);
}

void UnlockPage::showPercent(int percent)
{
    m_busy->setRange(0, 100);
    m_busy->setValue(percent);
}

void UnlockPage::openRepaired()
{
    if (holder())
        open(store::Store::Access::ReadWrite);
}

void UnlockPage::forgetPassphrase()
{
    m_typed.reset();
    m_readOnly->hide();
}

void UnlockPage::showProblem(const Error &error)
{
    if (error.fault == Fault::Cancelled) {
        m_rescue->setFocus();
        return;
    }
    const Sentence sentence = describe(error);
    m_problem->setText(QStringList({sentence.happened, sentence.safe, sentence.next}).join(u' ').simplified());
    m_problem->setVisible(true);
}

void UnlockPage::setBusy(const QString &doing)
{
    m_form->setEnabled(false);
    m_readOnly->setEnabled(false);
    m_rescue->setEnabled(false);
    m_ways->setEnabled(false);
    m_busy->setRange(0, 0);
    m_busy->show();
    m_doing->setText(doing);
    m_doing->show();
}

void UnlockPage::setIdle()
{
    m_form->setEnabled(true);
    m_readOnly->setEnabled(true);
    m_rescue->setEnabled(true);
    m_ways->setEnabled(true);
    m_busy->hide();
    m_doing->hide();
    m_stop->hide();
}

void UnlockPage::updateButton()
{
    m_unlock->setEnabled(m_header && m_account->count() > 0 && (!m_passphrase->isEmpty() || isRemembered()));
}

} // namespace bantin::ui
