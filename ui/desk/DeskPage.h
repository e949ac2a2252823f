// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/SaveDraft.h"
#include "ui/desk/DeskPlace.h"
#include "ui/editor/TextCounter.h"
#include "ui/models/ArticleImporter.h"
#include "ui/look/ArticleScope.h"
#include "ui/look/Pane.h"
#include "ui/models/OpenArticle.h"

#include <QWidget>

class QSplitter;

namespace bantin {
struct DueDuty;
} // namespace bantin

namespace bantin::ui {

class ArticleLibrary;
class ArticleListPane;
class ArticlePane;
class Autosaver;
class Banner;
class DeliveryDesk;
class FindingGuide;
class ImportBar;
class Inspector;
class KindDesk;
class PreviewBuilder;
class PreviewPane;
class ReviewDesk;
class SigningDesk;
class TrashCan;
class WorkspaceClient;

/// The desk: list, text and inspector of the article being worked on. Composes them; what they do is theirs.
class DeskPage final : public QWidget
{
    Q_OBJECT
public:
    DeskPage(WorkspaceClient &client, ArticleLibrary &library, DeliveryDesk &deliveries, const QString &language,
             QWidget *parent = nullptr);

    void showScope(ArticleScope scope);
    void openArticle(const ArticleId &article);
    void newArticle();
    void chooseFiles();
    void focusSearch();
    /// What F6 leads to, from left to right.
    QList<Pane> panes() const;
    void togglePreview();
    void primaryAction();
    /// Saves what is unsaved; settled() follows.
    void flush();
    bool isSettled() const;
    Banner &banner() const { return *m_banner; }
    ArticleListPane &list() const { return *m_list; }
    ReviewDesk &review() const { return *m_review; }
    DeskPlace place() const;
    /// Leads back there; what is gone meanwhile is left out.
    void returnTo(const DeskPlace &place);

Q_SIGNALS:
    void settled();
    void savedAt(const QDateTime &time);
    void saveFailed();
    void textCounted(const bantin::ui::TextCounts &counts);
    void notice(const QString &sentence);
    void sendRequested();
    /// A duty of the desk was chosen among what waits besides articles.
    void dutyChosen(const bantin::DueDuty &duty);

private:
    void build(ArticleLibrary &library);
    void connectOpenArticle();
    void connectEditing();
    void connectImporter();
    Metadata editedMetadata() const;
    /// What was typed, except that a field the domain cannot take keeps its last value: it must not hold up saving the
    /// text. A banner names the field.
    Metadata savableMetadata();
    void touched();
    void showOpened();
    void showNextStep();
    void finishReturning(const DeskPlace &place);
    void showError(const Error &error);
    void showAround();
    void showEmpty();
    void showState();
    void applyEditing();
    void forbidEditing();
    void allowEditing();
    void openPending();
    void afterSaving(std::function<void()> next);
    void showPreview();
    void hidePreview();

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    QString m_language;
    OpenArticle *m_open;
    ArticleImporter *m_importer;
    Autosaver *m_autosaver = nullptr;
    PreviewBuilder *m_previews = nullptr;
    Banner *m_banner = nullptr;
    ArticleListPane *m_list = nullptr;
    ArticlePane *m_article = nullptr;
    Inspector *m_inspector = nullptr;
    PreviewPane *m_preview = nullptr;
    FindingGuide *m_guide = nullptr;
    ReviewDesk *m_review = nullptr;
    SigningDesk *m_signing = nullptr;
    KindDesk *m_kinds = nullptr;
    TrashCan *m_trash = nullptr;
    ImportBar *m_importBar = nullptr;
    QSplitter *m_splitter = nullptr;
    ArticleId m_shown;                    ///< whose tab the person is on
    ArticleId m_pending;                  ///< opened as soon as the present one is saved
    std::optional<DeskPlace> m_returning; ///< taken up when its article is open
    std::function<void()> m_afterSaving;  ///< a decision waiting for the text to be on disk
    bool m_editAnyway = false;            ///< the person accepted that an edit voids the approval
};

} // namespace bantin::ui
