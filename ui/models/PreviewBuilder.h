// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"
#include "app/content/Document.h"
#include "app/domain/Metadata.h"
#include "app/workflow/DecisionWords.h"
#include "ui/preview/PreviewPage.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace bantin::ui {

class OpenArticle;
class PreviewPane;
class WorkspaceClient;

/// Makes the page the portal would publish out of the text being written, on the store thread with the portal's own
/// renderer: byte for byte the same once the text is approved. Of an article that was withdrawn, or is about to be, it is the
/// notice that stays in its place.
class PreviewBuilder final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pauseMilliseconds = 200;
    static constexpr int longestWaitMilliseconds = 1500;

    struct Text {
        Metadata metadata;
        content::Document document;
    };
    /// `text` of the `open` article is asked on the UI thread when a page is made.
    PreviewBuilder(WorkspaceClient &client, const OpenArticle &open, std::function<Text()> text,
                   QObject *parent = nullptr);
    ~PreviewBuilder() override;

    /// Asks for a new page: when no other call came during the pause, at the latest the longest wait after the first.
    void refresh();
    /// No page comes of what was asked for, and every picture kept for the next is freed.
    void cancel();
    /// From now on the page of this article, as it is saved, stands beside every other's; an invalid id ends that, and so does
    /// locking.
    void keepBeside(const ArticleId &article);
    /// What is said with a withdrawal about to be signed, asked on the UI thread; nothing when there is none.
    using PlannedWithdrawal = std::function<std::optional<workflow::DecisionWords>()>;
    /// Lets the pane show what is made and say what is kept. It lives as long.
    void showIn(PreviewPane &pane, PlannedWithdrawal planned);

Q_SIGNALS:
    /// The page of the text being written, and behind it the one kept beside it.
    void pagesReady(const QList<bantin::ui::PreviewPage> &pages);
    void failed(const bantin::Error &error);

private:
    class Workshop;

    void build();

    WorkspaceClient &m_client;
    const OpenArticle &m_open;
    std::function<Text()> m_text;
    PlannedWithdrawal m_planned;
    std::shared_ptr<std::unique_ptr<Workshop>> m_workshop;
    ArticleId m_beside;
    QTimer m_timer;
    QElapsedTimer m_waiting; ///< since the first call that no page followed yet
};

} // namespace bantin::ui
