// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/QuestionDesk.h"

#include "app/messages/DueWords.h"
#include "app/workflow/HandleQuestion.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/UnlockWorkspace.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/questions/QuestionTab.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the tab shows; the store thread's part.
Result<QuestionTab::Matter> matterOf(workflow::Session &session, const ArticleId &article, OfficeCalendar &office,
                                     const QString &language)
{
    const auto question = workflow::readQuestion(session, article);
    if (!question)
        return question.error();
    const auto calendar = office.of(session);
    if (!calendar)
        return calendar.error();
    const auto listed = workflow::listQuestions(session, **calendar);
    if (!listed)
        return listed.error();
    QuestionTab::Matter matter;
    matter.question = *question;
    const auto own = std::ranges::find(*listed, article, [](const auto &entry) { return entry.article.id; });
    if (own != listed->end() && question->state.isOpen())
        matter.due = messages::dueReasonsInWords(own->due, **calendar, language);
    matter.facts.unit = session.unit;
    matter.facts.receivedOn = question->state.receivedOn;
    if (const auto asker = workflow::readPrivateFields(session, article))
        matter.facts.asker = asker->values.value(u"asker-name"_s);
    return matter;
}

Result<QuestionState> stepOf(workflow::Session &session, const ArticleId &article, const QuestionStepForm::Move &move)
{
    switch (move.step) {
    case QuestionStep::Classified:
        return workflow::classifyQuestion(session, article, move.competence);
    case QuestionStep::Forwarded:
        return workflow::forwardQuestion(session, article, move.agency, move.letter);
    case QuestionStep::Promised:
        return workflow::promiseAnswer(session, article, move.day, move.letter);
    case QuestionStep::Answered:
        if (const auto confirmed = workflow::confirmPassphrase(session, *move.passphrase); !confirmed)
            return confirmed.error();
        return workflow::signAnswer(session, article, move.letter);
    case QuestionStep::Rejected:
        return workflow::rejectQuestion(session, article, move.reason, move.letter);
    case QuestionStep::Received:
        break;
    }
    return Error{Fault::Unsupported, u"question-step"_s, Retry::Never, {questionStepName(move.step)}, {}};
}

} // namespace

QuestionDesk::QuestionDesk(WorkspaceClient &client, OpenArticle &open, QuestionTab &tab, const QString &language,
                           WhenSaved whenSaved, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_tab(tab)
    , m_language(language)
    , m_calendar(std::make_shared<OfficeCalendar>())
    , m_whenSaved(std::move(whenSaved))
{
    connect(&open, &OpenArticle::opened, this, [this] {
        m_tab.clear();
        read();
    });
    connect(&open, &OpenArticle::refreshed, this, &QuestionDesk::read);
    connect(&open, &OpenArticle::closed, &tab, &QuestionTab::clear);
    connect(&tab.form(), &QuestionStepForm::moved, this, &QuestionDesk::move);
    connect(&tab.form(), &QuestionStepForm::letterPrintRequested, this, &QuestionDesk::print);
    connect(&tab.form(), &QuestionStepForm::notice, this, &QuestionDesk::notice);
}

void QuestionDesk::read()
{
    if (!m_open.view() || m_open.view()->metadata.kind != ContentKind::QuestionAnswer)
        return;
    m_client
        .use([article = m_open.id(), office = m_calendar, language = m_language](workflow::Session &session) {
            return matterOf(session, article, *office, language);
        })
        .then(this, [this, article = m_open.id()](const Result<QuestionTab::Matter> &read) {
            if (article != m_open.id() || !m_open.view() || !m_client.workspace())
                return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            QuestionTab::Matter matter = *read;
            matter.mayWrite = m_client.mayWrite() && !m_open.view()->article.trashedAt.isValid();
            matter.facts.answer = m_open.view()->metadata.fields.value(u"answer"_s);
            m_tab.showQuestion(matter);
        });
}

void QuestionDesk::move(const QuestionStepForm::Move &move)
{
    m_whenSaved([this, move] { take(move); });
}

void QuestionDesk::take(const QuestionStepForm::Move &move)
{
    m_client
        .change(m_open.id(),
                [article = m_open.id(), move](workflow::Session &session) { return stepOf(session, article, move); })
        .then(this, [this](const Result<QuestionState> &taken) {
            if (!m_client.workspace())
                return;
            if (taken)
                Q_EMIT notice(tr("The step is signed and recorded."));
            else
                m_tab.form().showProblem(taken.error());
        });
}

void QuestionDesk::print(const QString &letter)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    // The name is shown in the queue, where everybody reads it.
    printer->setDocName(tr("Letter"));
    auto *dialog = new QPrintDialog(printer.get(), &m_tab);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [printer, letter] {
        if (printer->outputFormat() != QPrinter::NativeFormat)
            return;
        QTextDocument document;
        document.setPlainText(letter);
        document.print(printer.get());
    });
    dialog->open();
}

} // namespace bantin::ui
