// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/QuestionsPage.h"

#include "app/messages/DeadlineWords.h"
#include "ui/look/Banner.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/questions/QuestionWords.h"
#include "ui/questions/ReceiveQuestionDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { StateColumn, TitleColumn, ReceivedColumn, DueColumn };

constexpr int iconSize = 16;

QString inOneLine(const workflow::ListedQuestion &question)
{
    const QString asked = question.question.simplified();
    if (!asked.isEmpty())
        return asked;
    return question.article.title.isEmpty() ? Words::untitled() : question.article.title;
}

} // namespace

QuestionsPage::QuestionsPage(WorkspaceClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_calendar(std::make_shared<OfficeCalendar>())
    , m_banner(new Banner(this))
    , m_list(new QTreeWidget(this))
    , m_empty(makeMutedLabel(tr("Nobody has asked anything yet."), this))
    , m_receive(makeButton(u"questions.receive"_s, tr("Receive a question…"), ButtonLook::Primary, this))
{
    setObjectName("questions"_L1);
    setAccessibleName(tr("Questions and answers"));
    build();
    connect(m_receive, &QPushButton::clicked, this, &QuestionsPage::askForQuestion);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        Q_EMIT articleRequested(ArticleId::fromString(row->data(StateColumn, Qt::UserRole).toString()));
    });
    connect(&client, &WorkspaceClient::opened, this, &QuestionsPage::refresh);
    connect(&client, &WorkspaceClient::locked, this, &QuestionsPage::clear);
    connect(&client, &WorkspaceClient::articleChanged, this, &QuestionsPage::refresh);
}

void QuestionsPage::build()
{
    m_banner->setObjectName("questions.banner"_L1);
    m_list->setObjectName("questions.list"_L1);
    m_list->setAccessibleName(tr("Questions"));
    m_list->setHeaderLabels({tr("State"), tr("Question"), tr("Received"), tr("Deadline")});
    m_list->setRootIsDecorated(false);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_empty->setObjectName("questions.empty"_L1);
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Questions and answers"), 1.6, this), 1);
    head->addWidget(m_receive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(makeMutedLabel(
        tr("Enter opens a question at the desk, where it is classified, forwarded, answered or not taken. "
           "Who asked is kept in private."),
        this));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
}

void QuestionsPage::refresh()
{
    if (!m_client.workspace())
        return;
    m_receive->setEnabled(m_client.mayWrite());
    if (std::exchange(m_isReading, true)) {
        m_isStale = true;
        return;
    }
    using Questions = Result<QList<workflow::ListedQuestion>>;
    m_client
        .use([office = m_calendar](workflow::Session &session) -> Questions {
            const auto calendar = office->of(session);
            return calendar ? workflow::listQuestions(session, **calendar) : calendar.error();
        })
        .then(this, [this](const Questions &questions) {
            m_isReading = false;
            if (m_client.workspace() && questions)
                show(*questions);
            else if (m_client.workspace())
                m_banner->showError(questions.error());
            if (std::exchange(m_isStale, false))
                refresh();
        });
}

void QuestionsPage::show(const QList<workflow::ListedQuestion> &questions)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const QString kept = current ? current->data(StateColumn, Qt::UserRole).toString() : QString();
    m_list->clear();
    int open = 0;
    int late = 0;
    for (const workflow::ListedQuestion &question : questions) {
        const StateLook look = QuestionWords::state(question.state);
        const bool isLate = question.standing && question.standing->state == DueState::Late;
        open += question.state.isOpen() ? 1 : 0;
        late += isLate ? 1 : 0;
        const QString title = inOneLine(question);
        auto *row =
            new QTreeWidgetItem({look.word, title, question.state.receivedOn.toString(u"dd/MM/yyyy"_s),
                                 question.standing ? messages::standingInWords(*question.standing) : QString()});
        const Theme theme = Theme::of(palette());
        row->setIcon(StateColumn, linePixmap(look.icon, theme.tone(look.tone).edge, iconSize, devicePixelRatioF()));
        row->setData(StateColumn, Qt::UserRole, question.article.id.toString());
        row->setToolTip(TitleColumn, title + u'\n' + question.article.title);
        if (isLate)
            row->setForeground(DueColumn, theme.tone(Tone::Danger).text);
        m_list->addTopLevelItem(row);
        if (question.article.id.toString() == kept)
            m_list->setCurrentItem(row);
    }
    m_empty->setVisible(questions.isEmpty());
    m_list->setVisible(!questions.isEmpty());
    Q_EMIT counted(open, late);
}

void QuestionsPage::clear()
{
    m_list->clear();
    m_banner->clear();
    Q_EMIT counted(0, 0);
}

void QuestionsPage::focusList()
{
    QWidget *stop = m_list->isHidden() ? static_cast<QWidget *>(m_receive) : m_list;
    stop->setFocus(Qt::ShortcutFocusReason);
}

QList<Pane> QuestionsPage::panes()
{
    return {{this, [this] { focusList(); }}};
}

void QuestionsPage::askForQuestion()
{
    auto *dialog = new ReceiveQuestionDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReceiveQuestionDialog::submitted, this, [this, dialog](const workflow::NewQuestion &question) {
        m_client.use([question](workflow::Session &session) { return workflow::receiveQuestion(session, question); })
            .then(dialog, [this, dialog](const Result<Article> &received) {
                if (!received) {
                    dialog->showProblem(received.error());
                    return;
                }
                dialog->accept();
                Q_EMIT m_client.articleChanged(received->id);
                Q_EMIT articleRequested(received->id);
            });
    });
    dialog->open();
}

} // namespace bantin::ui
