// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RegistersPage.h"

#include "app/workflow/ReadRegister.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/models/OfficeRegisters.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/registers/DutiesPane.h"
#include "ui/registers/RegisterPane.h"
#include "ui/registers/RoyaltyPane.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionHeight = 36;
constexpr int listWidth = 260;

} // namespace

RegistersPage::RegistersPage(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_banner(new Banner(this))
    , m_list(new QListWidget(this))
    , m_panes(new QStackedWidget(this))
    , m_duties(new DutiesPane(client, language, this))
    , m_register(new RegisterPane(client, language, this))
    , m_royalty(new RoyaltyPane(client, language, this))
{
    build();
    connectPane(m_duties);
    connectPane(m_register);
    connectPane(m_royalty);
    connect(m_duties, &DutiesPane::registerWanted, this, &RegistersPage::settle);
    connect(m_duties, &DutiesPane::counted, this, &RegistersPage::dutiesCounted);
    connect(m_royalty, &RoyaltyPane::sheetsChanged, this, &RegistersPage::readCounts);
    connect(m_royalty, &RoyaltyPane::sheetsChanged, m_duties, &DutiesPane::refresh);
    connect(m_register, &RegisterPane::entriesChanged, m_duties, &DutiesPane::refresh);
    connect(m_register, &RegisterPane::entriesChanged, this, &RegistersPage::readCounts);
    connect(m_list, &QListWidget::currentRowChanged, this, &RegistersPage::showChosen);
    connect(&client, &WorkspaceClient::opened, this, &RegistersPage::fill);
    connect(&client, &WorkspaceClient::locked, this, &RegistersPage::clear);
}

template<typename Pane>
void RegistersPage::connectPane(Pane *pane)
{
    m_panes->addWidget(pane);
    connect(pane, &Pane::failed, m_banner, [this](const Error &error) { m_banner->showError(error); });
    connect(pane, &Pane::done, m_banner,
            [this](const QString &sentence) { m_banner->showMessage(Tone::Success, sentence); });
}

void RegistersPage::build()
{
    setObjectName("registers"_L1);
    setAccessibleName(tr("Registers"));
    m_banner->setObjectName("registers.banner"_L1);
    m_list->setObjectName("registers.list"_L1);
    m_list->setAccessibleName(tr("Registers of the regulation"));
    m_list->setProperty("look", u"sections"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(listWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_list);
    row->addWidget(m_panes, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addWidget(makeHeading(tr("Registers"), 1.6, this));
    column->addWidget(m_banner);
    column->addLayout(row, 1);
}

void RegistersPage::fill()
{
    const Result<RegisterCatalogue> &registers = officeRegisters();
    if (!registers) {
        m_banner->showError(registers.error());
        return;
    }
    m_forms = registers->of(m_client.workspace()->regulation);
    m_list->clear();
    addItem(tr("Due for the desk"), {});
    for (const RegisterForm &form : std::as_const(m_forms))
        addItem(form.name.in(m_language), form.purpose.in(m_language));
    addItem(tr("Royalties and pay"), {});
    m_duties->refresh();
    m_list->setCurrentRow(0);
}

void RegistersPage::addItem(const QString &name, const QString &purpose)
{
    auto *item = new QListWidgetItem(name, m_list);
    item->setSizeHint({0, sectionHeight});
    item->setToolTip(purpose);
}

void RegistersPage::refresh()
{
    if (!m_client.workspace())
        return;
    readCounts();
    m_duties->refresh();
    m_register->refresh();
    m_royalty->refresh();
}

void RegistersPage::readCounts()
{
    m_client.use(workflow::openRegisterEntries).then(this, [this](const Result<QMap<QString, int>> &open) {
        if (open && m_client.workspace())
            showCounts(*open);
    });
}

void RegistersPage::showCounts(const QMap<QString, int> &open)
{
    const auto show = [this](int row, const QString &name, int count) {
        m_list->item(row)->setText(count == 0 ? name : u"%1 (%2)"_s.arg(name).arg(count));
    };
    for (int i = 0; i < m_forms.size(); ++i)
        show(i + 1, m_forms.at(i).name.in(m_language), open.value(m_forms.at(i).id));
    show(m_list->count() - 1, tr("Royalties and pay"), open.value(u"royalty"_s));
}

void RegistersPage::showChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_client.workspace())
        return;
    m_banner->clear();
    if (row == 0) {
        m_panes->setCurrentWidget(m_duties);
    } else if (row <= m_forms.size()) {
        m_register->show(m_forms.at(row - 1));
        m_panes->setCurrentWidget(m_register);
    } else {
        m_royalty->refresh();
        m_panes->setCurrentWidget(m_royalty);
    }
}

void RegistersPage::settle(const QString &form, const QMap<QString, QString> &values)
{
    showRegister(form);
    if (!values.isEmpty() && m_panes->currentWidget() == m_register)
        m_register->beginEntry(values);
}

void RegistersPage::showRegister(const QString &id)
{
    if (id == "royalty"_L1)
        m_list->setCurrentRow(m_list->count() - 1);
    for (int i = 0; i < m_forms.size(); ++i) {
        if (m_forms.at(i).id == id)
            m_list->setCurrentRow(i + 1);
    }
}

void RegistersPage::showDuty(const DueDuty &duty)
{
    m_list->setCurrentRow(0);
    m_duties->choose(duty);
}

QList<Pane> RegistersPage::panes() const
{
    return {paneOfStops(*m_list), paneOfStops(*m_panes)};
}

void RegistersPage::clear()
{
    m_forms.clear();
    m_list->clear();
    m_duties->clear();
    m_register->clear();
    m_royalty->clear();
    m_banner->clear();
}

} // namespace bantin::ui
