// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/content/ImportedDocument.h"
#include "app/domain/Article.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <stop_token>
#include <utility>

namespace bantin::ui {

class WorkspaceClient;

/// Makes drafts from documents of every kind that can be imported, one after the other: read and parsed on a worker thread, stored on the store thread. A bad
/// file is rejected and the next one goes on. One run at a time; locking cancels it. UI thread.
class ArticleImporter final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleImporter(WorkspaceClient &client, QObject *parent = nullptr);
    ~ArticleImporter() override;

    /// Files are added to a run that is under way.
    void start(const QStringList &files);
    /// Ends after the file being worked on, which is given up; what was imported stays.
    void cancel();
    /// What to do about the file choiceNeeded() asked about.
    enum class OldFonts { Corrected, AsFound, NotAtAll };
    void choose(OldFonts choice);
    bool isRunning() const { return m_running; }
    /// How many files the last lock kept from being imported; asked once.
    int takeLeftBehind() { return std::exchange(m_leftBehind, 0); }

Q_SIGNALS:
    void progressed(int done, int total, const QString &fileName);
    /// The file has text in fonts from before Unicode; the run waits for choose() or cancel().
    void choiceNeeded(const QString &fileName, const bantin::content::ImportedDocument &document);
    void imported(const QString &fileName, const bantin::Article &article,
                  const QList<bantin::content::ImportNotice> &notices);
    void rejected(const QString &fileName, const bantin::Error &error);
    /// Invalid when no file could be imported.
    void finished(const bantin::ArticleId &first);

private:
    void next();
    void store(const QString &fileName, const content::ImportedDocument &document);
    void leaveBehind();
    void finish();

    WorkspaceClient &m_client;
    QStringList m_files;
    int m_done = 0;
    int m_leftBehind = 0;
    bool m_running = false;
    ArticleId m_first;
    std::optional<content::ImportedDocument> m_undecided;
    std::stop_source m_stop;
};

} // namespace bantin::ui
