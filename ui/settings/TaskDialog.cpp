// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TaskDialog.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/ReadArticles.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 3;
constexpr int articlesOffered = 200;

} // namespace

TaskDialog::TaskDialog(WorkspaceClient &client, const QList<Account> &accounts, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_assignee(new QComboBox(this))
    , m_about(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_hasDay(new QCheckBox(tr("To be done by the end of the day"), this))
    , m_day(new QDateEdit(this))
    , m_foot(new DialogFoot(u"task"_s, tr("Assign"), tr("Cancel"), this))
{
    setObjectName("task"_L1);
    setWindowTitle(tr("Assign a task"));
    setMinimumWidth(520);
    for (const Account &account : accounts) {
        if (!account.to.isValid())
            m_assignee->addItem(u"%1 (%2)"_s.arg(account.name, Words::roles(account.roles)), account.name);
    }
    for (const Category &category : client.workspace()->regulation.categories)
        m_about->addItem(tr("Category: %1").arg(category.name.in(QLocale().name())),
                         QStringList{QString(), category.id});
    m_assignee->setCurrentIndex(-1);
    m_about->setCurrentIndex(-1);
    build();
    connect(m_assignee, &QComboBox::currentIndexChanged, this, &TaskDialog::updateButton);
    connect(m_about, &QComboBox::currentIndexChanged, this, &TaskDialog::updateButton);
    connect(m_hasDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_foot, &DialogFoot::cancelled, this, &TaskDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &TaskDialog::assign);
    connect(&client, &WorkspaceClient::locked, this, &TaskDialog::reject);
    updateButton();
    listArticles();
}

void TaskDialog::build()
{
    const QDate today = DeadlineEngine::localDate(m_client.clock().nowUtc());
    m_assignee->setObjectName("task.assignee"_L1);
    m_about->setObjectName("task.about"_L1);
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setObjectName("task.note"_L1);
    m_hasDay->setObjectName("task.hasDay"_L1);
    m_hasDay->setChecked(true);
    m_day->setObjectName("task.day"_L1);
    m_day->setAccessibleName(m_hasDay->text());
    m_day->setDisplayFormat(u"dd/MM/yyyy"_s);
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today);
    m_day->setDate(today.addDays(usualDays));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("Who is to do it"), m_assignee, this));
    column->addWidget(m_assignee);
    column->addWidget(makeFieldLabel(tr("What it is about"), m_about, this));
    column->addWidget(m_about);
    column->addWidget(makeFieldLabel(tr("Note"), m_note, this));
    column->addWidget(m_note);
    column->addWidget(m_hasDay);
    column->addWidget(m_day);
    column->addStretch();
    column->addWidget(m_foot);
}

void TaskDialog::listArticles()
{
    m_client.use([](workflow::Session &session) { return workflow::listArticles(session, {.limit = articlesOffered}); })
        .then(this, [this](const Result<QList<Article>> &articles) {
            if (!articles)
                return;
            for (const Article &article : *articles)
                m_about->addItem(tr("Article: %1").arg(article.title.isEmpty() ? Words::untitled() : article.title),
                                 QStringList{article.id.toString(), QString()});
        });
}

void TaskDialog::updateButton()
{
    m_foot->setReady(m_assignee->currentIndex() >= 0 && m_about->currentIndex() >= 0);
}

void TaskDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void TaskDialog::assign()
{
    m_foot->setBusy(tr("Assigning…"));
    const QStringList about = m_about->currentData().toStringList();
    const QDateTime due = m_hasDay->isChecked() ? DeadlineEngine::endOf(m_day->date()) : QDateTime();
    const workflow::NewTask wanted{m_assignee->currentData().toString(), ArticleId::fromString(about.value(0)),
                                   about.value(1), m_note->text(), due};
    m_client.use([wanted](workflow::Session &session) { return workflow::assignTask(session, wanted); })
        .then(this, [this](const Result<Task> &task) {
            m_foot->setIdle();
            if (!task) {
                m_foot->showProblem(task.error());
                return;
            }
            accept();
            Q_EMIT assigned();
        });
}

} // namespace bantin::ui
