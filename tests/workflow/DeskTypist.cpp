// SPDX-License-Identifier: GPL-3.0-or-later
// bantin_desk_typist FOLDER KEY ARTICLE ACCOUNT FROM: goes on typing the letters of an endless text, journals and saves it
// by the desk's rule under a clock that runs as fast as the disk, and prints "j N" or "s N" once N letters are on disk.
#include "tests/workflow/BareSession.h"

#include "app/workflow/JournalDraft.h"
#include "app/workflow/ReadArticles.h"
#include "ui/models/SavePlan.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace bantin;
using namespace bantin::workflow;
using ui::SavePlan;

namespace {

class Typist
{
public:
    Typist(Session &session, ArticleView view, int letters)
        : m_session(session)
        , m_view(std::move(view))
        , m_letters(letters)
        , m_random(quint32(letters) + 1)
    {
    }

    int run()
    {
        for (;;) {
            // A letter every 60 to 180 ms, and now and then a thought.
            const qint64 next = m_now + (m_random.bounded(12) == 0 ? 900 : m_random.bounded(60, 180));
            for (auto due = m_plan.due(SavePlan::Input::Idle); due.step != SavePlan::Step::Nothing && due.at < next;
                 due = m_plan.due(SavePlan::Input::Idle)) {
                if (!write(due.step))
                    return 2;
            }
            m_now = next;
            ++m_letters;
            m_plan.touch(m_now);
        }
    }

private:
    bool write(SavePlan::Step step)
    {
        m_plan.begin(step);
        m_view.document = typed(m_letters);
        const auto saved = step == SavePlan::Step::Journal
                               ? journalDraft(m_session, m_view.article.id, m_view.document, m_view.metadata)
                               : saveDraft(m_session, m_view.article.id, m_view.document, m_view.metadata);
        if (!saved)
            return false;
        m_plan.succeed(saved->size);
        std::printf("%c %d\n", step == SavePlan::Step::Journal ? 'j' : 's', m_letters);
        std::fflush(stdout);
        return true;
    }

    Session &m_session;
    ArticleView m_view;
    int m_letters;
    QRandomGenerator m_random;
    SavePlan m_plan;
    qint64 m_now = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 6)
        return 1;
    const SystemClock clock;
    auto session =
        bareSession(QDir(arguments.at(1)), SecretBytes{QByteArrayView(QByteArray::fromHex(arguments.at(2).toLatin1()))},
                    AccountId::fromString(arguments.at(4)), clock);
    if (!session)
        return 3;
    const auto view = showArticle(*session, ArticleId::fromString(arguments.at(3)));
    return view ? Typist(*session, *view, arguments.at(5).toInt()).run() : 4;
}
