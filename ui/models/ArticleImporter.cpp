// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleImporter.h"

#include "app/content/FileImporter.h"
#include "app/workflow/ImportArticle.h"
#include "ui/models/WorkspaceClient.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using Imported = Result<content::ImportedDocument>;

Imported readDocument(const QString &path, const std::stop_token &stop)
{
    const content::ImportLimits limits;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage,
                     u"file-unreadable"_s,
                     Retry::AfterCorrection,
                     {QFileInfo(path).fileName()},
                     file.errorString()};
    if (file.size() > limits.fileBytes)
        return Error{Fault::InvalidInput, u"file-too-large"_s, Retry::Never, {QFileInfo(path).fileName()}, {}};
    return content::importFile(file.readAll(), limits, stop);
}

QList<content::ImportNotice> noticesOf(const content::ImportedDocument &document)
{
    QList<content::ImportNotice> notices = document.notices;
    if (const qsizetype count = document.suggestedHeadings.size(); count > 0)
        notices.append({u"headings-suggested"_s, {QString::number(count)}});
    if (const qsizetype count = document.comments.size(); count > 0)
        notices.append({u"comments-kept"_s, {QString::number(count)}});
    return notices;
}

} // namespace

ArticleImporter::ArticleImporter(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::locked, this, [this] {
        if (m_running)
            leaveBehind();
        cancel();
    });
}

ArticleImporter::~ArticleImporter()
{
    m_stop.request_stop();
}

void ArticleImporter::start(const QStringList &files)
{
    m_files += files;
    if (m_running || m_files.isEmpty())
        return;
    m_running = true;
    m_stop = {};
    next();
}

void ArticleImporter::cancel()
{
    m_stop.request_stop();
    if (std::exchange(m_undecided, std::nullopt))
        finish();
}

void ArticleImporter::choose(OldFonts choice)
{
    if (!m_undecided)
        return;
    content::ImportedDocument document = *std::exchange(m_undecided, std::nullopt);
    if (choice == OldFonts::NotAtAll) {
        ++m_done;
        next();
        return;
    }
    const QString name = QFileInfo(m_files.at(m_done)).fileName();
    store(name, choice == OldFonts::Corrected ? content::takeCorrections(std::move(document)) : document);
}

void ArticleImporter::next()
{
    if (m_done == m_files.size() || m_stop.stop_requested()) {
        finish();
        return;
    }
    const QString path = m_files.at(m_done);
    const QString name = QFileInfo(path).fileName();
    Q_EMIT progressed(m_done, int(m_files.size()), name);
    QtConcurrent::run(readDocument, path, m_stop.get_token()).then(this, [this, name](const Imported &document) {
        if (document && !m_stop.stop_requested()) {
            if (document->corrected) {
                m_undecided = *document;
                Q_EMIT choiceNeeded(name, *document);
            } else {
                store(name, *document);
            }
            return;
        }
        if (!m_stop.stop_requested())
            Q_EMIT rejected(name, document.error());
        ++m_done;
        next();
    });
}

void ArticleImporter::store(const QString &fileName, const content::ImportedDocument &document)
{
    m_client.use([document](workflow::Session &session) { return workflow::createArticle(session, document); })
        .then(this, [this, fileName, notices = noticesOf(document)](const Result<Article> &article) {
            // The store may be shut a moment before everybody hears of it: this file and the rest were not taken.
            if (!article && article.error().reason == WorkspaceClient::lockedError().reason) {
                leaveBehind();
                m_stop.request_stop();
                finish();
                return;
            }
            // Counted first: who hears of it may lock, and a lock asks how many are left.
            ++m_done;
            if (article) {
                if (!m_first.isValid())
                    m_first = article->id;
                Q_EMIT m_client.articleChanged(article->id);
                Q_EMIT imported(fileName, *article, notices);
            } else if (!m_stop.stop_requested()) {
                Q_EMIT rejected(fileName, article.error());
            }
            next();
        });
}

void ArticleImporter::leaveBehind()
{
    m_leftBehind = int(m_files.size()) - m_done;
}

void ArticleImporter::finish()
{
    const ArticleId first = m_first;
    m_files.clear();
    m_done = 0;
    m_first = {};
    m_running = false;
    Q_EMIT finished(first);
}

} // namespace bantin::ui
