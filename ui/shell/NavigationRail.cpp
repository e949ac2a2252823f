// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationRail.h"

#include "ui/models/ArticleLibrary.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/shell/RailButton.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct ScopeLook {
    QLatin1StringView name;
    QLatin1StringView icon;
};

ScopeLook lookOf(ArticleScope scope)
{
    switch (scope) {
    case ArticleScope::WaitingForMe:
        return {"rail.waiting"_L1, "inbox"_L1};
    case ArticleScope::Mine:
        return {"rail.mine"_L1, "person"_L1};
    case ArticleScope::Drafts:
        return {"rail.drafts"_L1, "draft"_L1};
    case ArticleScope::InReview:
        return {"rail.review"_L1, "pencil"_L1};
    case ArticleScope::AwaitingApproval:
        return {"rail.approval"_L1, "seal"_L1};
    case ArticleScope::Approved:
        return {"rail.approved"_L1, "check"_L1};
    case ArticleScope::Published:
        return {"rail.published"_L1, "globe"_L1};
    case ArticleScope::SentBack:
        return {"rail.sentBack"_L1, "return"_L1};
    case ArticleScope::Trash:
        return {"rail.trash"_L1, "trash"_L1};
    }
    return {};
}

} // namespace

NavigationRail::NavigationRail(ArticleLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_unit(makeHeading({}, 1.08, this))
    , m_person(makeMutedLabel({}, this))
{
    setObjectName("rail"_L1);
    setAccessibleName(tr("Navigation"));
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(Theme::railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space, 2 * Theme::space, Theme::space, Theme::space);
    column->setSpacing(1);
    m_unit->setContentsMargins(Theme::space, 0, Theme::space, 0);
    m_person->setContentsMargins(Theme::space, 2, Theme::space, Theme::space);
    column->addWidget(m_unit);
    column->addWidget(m_person);
    for (const ArticleScope scope : allArticleScopes()) {
        if (scope == ArticleScope::Drafts)
            addSection(column, tr("WORKFLOW"));
        RailButton *button = addButton(column, lookOf(scope).name, Words::scope(scope), lookOf(scope).icon);
        connect(button, &RailButton::clicked, this, [this, scope] { Q_EMIT scopeChosen(scope); });
        m_scopes.insert(scope, button);
    }
    m_questions = addButton(column, u"rail.questions"_s, tr("Questions and answers"), "note"_L1);
    addSection(column, tr("SENDING"));
    m_outbox = addButton(column, u"rail.outbox"_s, tr("Outbox"), "outbox"_L1);
    m_handovers = addButton(column, u"rail.handovers"_s, tr("Hand-overs"), "handover"_L1);
    column->addStretch();
    m_registers = addButton(column, u"rail.registers"_s, tr("Registers"), "table"_L1);
    m_settings = addButton(column, u"rail.settings"_s, tr("Settings"), "settings"_L1);
    m_lock = addButton(column, u"rail.lock"_s, tr("Lock"), "lock"_L1);
    m_lock->setCheckable(false);
    m_lock->setBadge(u"Ctrl+L"_s);
    connect(m_questions, &RailButton::clicked, this, &NavigationRail::questionsChosen);
    connect(m_outbox, &RailButton::clicked, this, &NavigationRail::outboxChosen);
    connect(m_handovers, &RailButton::clicked, this, &NavigationRail::handoversChosen);
    connect(m_registers, &RailButton::clicked, this, &NavigationRail::registersChosen);
    connect(m_settings, &RailButton::clicked, this, &NavigationRail::settingsChosen);
    connect(m_lock, &RailButton::clicked, this, &NavigationRail::lockRequested);
    connect(&library, &ArticleLibrary::changed, this, &NavigationRail::updateCounts);
}

RailButton *NavigationRail::addButton(QVBoxLayout *column, const QString &objectName, const QString &text,
                                      QLatin1StringView icon)
{
    auto *button = new RailButton(text, icon, this);
    button->setObjectName(objectName);
    column->addWidget(button);
    return button;
}

void NavigationRail::addSection(QVBoxLayout *column, const QString &text)
{
    QLabel *label = makeMutedLabel(text, this);
    label->setContentsMargins(Theme::space, Theme::space, 0, 2);
    column->addWidget(label);
}

void NavigationRail::showWorkspace(const OpenWorkspace &workspace, const QString &language)
{
    m_unit->setText(workspace.unit);
    m_person->setText(u"%1 · %2"_s.arg(workspace.regulation.shortName.in(language), workspace.account.name));
    m_person->setToolTip(Words::roles(workspace.account.roles));
}

void NavigationRail::clear()
{
    m_unit->clear();
    m_person->clear();
    m_person->setToolTip({});
    setOutboxCount(0);
    setHandoverCount(0);
    setDutyCount(0);
}

void NavigationRail::setOutboxCount(int unfinished)
{
    m_outbox->setBadge(unfinished > 0 ? tr("%n package(s)", nullptr, unfinished) : QString());
}

void NavigationRail::setHandoverCount(int waiting)
{
    m_handovers->setBadge(waiting > 0 ? QLocale().toString(waiting) : QString(), RailButton::Badge::Urgent);
}

void NavigationRail::setDutyCount(int duties)
{
    m_registers->setBadge(duties > 0 ? QLocale().toString(duties) : QString());
}

void NavigationRail::setQuestionCount(int open, int late)
{
    m_questions->setBadge(open > 0 ? QLocale().toString(open) : QString(),
                          late > 0 ? RailButton::Badge::Urgent : RailButton::Badge::Quiet);
}

void NavigationRail::updateCounts()
{
    for (const auto &[scope, button] : m_scopes.asKeyValueRange()) {
        const qsizetype count = m_library.count(scope);
        const bool urgent = scope == ArticleScope::WaitingForMe;
        const bool quiet = urgent || scope == ArticleScope::Trash;
        button->setBadge(quiet && count == 0 ? QString() : QLocale().toString(count),
                         urgent ? RailButton::Badge::Urgent : RailButton::Badge::Quiet);
    }
}

void NavigationRail::selectScope(ArticleScope scope)
{
    select(m_scopes.value(scope));
}

void NavigationRail::selectQuestions()
{
    select(m_questions);
}

void NavigationRail::selectOutbox()
{
    select(m_outbox);
}

void NavigationRail::selectHandovers()
{
    select(m_handovers);
}

void NavigationRail::selectRegisters()
{
    select(m_registers);
}

void NavigationRail::selectSettings()
{
    select(m_settings);
}

void NavigationRail::focusSelected()
{
    const auto buttons = findChildren<RailButton *>();
    const auto selected = std::ranges::find_if(buttons, &RailButton::isChecked);
    (selected == buttons.end() ? buttons.first() : *selected)->setFocus(Qt::ShortcutFocusReason);
}

void NavigationRail::select(RailButton *button)
{
    for (RailButton *candidate : std::as_const(m_scopes))
        candidate->setChecked(candidate == button);
    m_questions->setChecked(m_questions == button);
    m_outbox->setChecked(m_outbox == button);
    m_handovers->setChecked(m_handovers == button);
    m_registers->setChecked(m_registers == button);
    m_settings->setChecked(m_settings == button);
}

} // namespace bantin::ui
