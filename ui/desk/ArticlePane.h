// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/ImportedDocument.h"
#include "app/content/checks/CheckPlace.h"
#include "app/domain/Metadata.h"
#include "ui/desk/TextPlace.h"

#include <QFuture>
#include <QTextCursor>
#include <QWidget>

#include <functional>

namespace bantin::ui {

class ArticleEditor;
class Banner;
class GrowingTextEdit;
class WritingAids;
struct PrintedArticle;

/// What is selected in one paragraph, and where it stands.
struct SelectedWords {
    QString quote;
    content::checks::CheckPlace place;
};

/// Title, lead paragraph and text of the open article, with the banners that belong to it.
class ArticlePane final : public QWidget
{
    Q_OBJECT
public:
    enum class Editing { Allowed, Forbidden };

    ArticlePane(std::function<QByteArray(const QString &)> assets, QWidget *parent = nullptr);

    /// Where the editor gets a picture as its photographer made it.
    void setOriginals(std::function<QFuture<QByteArray>(const QString &)> originals);
    void showText(const Metadata &metadata, const content::Document &document);
    /// Forgets the text and empties the fields.
    void clear();
    void setEditing(Editing editing);
    content::Document document() const;
    /// Puts title and lead paragraph into `metadata`.
    void fill(Metadata &metadata) const;
    bool isComposing() const;
    WritingAids &aids() const;
    /// As it is to be read on paper.
    PrintedArticle printed(const QString &unit) const;
    /// "title", "sapo", "text" or "images".
    void focusField(const QString &field);
    /// Selects these words in the text, or the nearest beginning of them that is there.
    void showQuote(const QString &quote);
    /// Selects what a check found in title, lead paragraph or text, brings it into sight and takes the focus there; false when
    /// the place is not in one of them as they stand.
    bool showPlace(const content::checks::CheckPlace &place);
    /// The words there, with "\n" for a line break; empty when there are none.
    QString wordsAt(const content::checks::CheckPlace &place) const;
    /// Puts `words` in their place, one step to undo. Nothing while the article is only read.
    void redactAt(const content::checks::CheckPlace &place, const QString &words);
    /// Of title, lead paragraph or text, wherever the caret is; no words when nothing is selected, or more than a paragraph.
    SelectedWords selectedWords() const;
    TextPlace place() const;
    /// Puts carets, selections and scroll position back as far as the text still reaches.
    void returnTo(const TextPlace &place);
    /// About the article's state; stays as long as its cause.
    Banner &stateBanner() const { return *m_stateBanner; }

Q_SIGNALS:
    void edited();
    void assetAdded(const bantin::content::ImportedAsset &asset);
    void notice(const QString &sentence);

private:
    QTextCursor cursorAt(const content::checks::CheckPlace &place) const;

    std::function<QByteArray(const QString &)> m_assets;
    Banner *m_stateBanner;
    GrowingTextEdit *m_title;
    GrowingTextEdit *m_sapo;
    ArticleEditor *m_editor;
};

} // namespace bantin::ui
