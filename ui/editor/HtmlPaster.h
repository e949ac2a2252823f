// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include <stop_token>

class QDialog;

namespace bantin {
struct Error;
}

namespace bantin::ui::editor {

class ArticleTextEdit;

/// Brings what Word, LibreOffice, a browser or a mail program put on the clipboard into the text, as headings, lists, tables
/// and pictures of our own. The HTML is read on a worker thread; what is typed meanwhile stands behind it. Text in fonts from
/// before Unicode is shown before and after first. What cannot be read is pasted as plain text. UI thread.
class HtmlPaster final : public QObject
{
    Q_OBJECT
public:
    explicit HtmlPaster(ArticleTextEdit *text);
    ~HtmlPaster() override;

    /// `plain`: the same as plain text, in case the HTML cannot be read.
    void paste(const QString &html, const QString &plain);
    /// Another text comes: what is under way is given up.
    void forget();

Q_SIGNALS:
    void assetAdded(const bantin::content::ImportedAsset &asset);
    void notice(const QString &sentence);

private:
    void take(const content::ImportedDocument &imported, const QTextCursor &place);
    void askAboutOldFonts(const content::ImportedDocument &imported, const QTextCursor &place);
    void insert(const content::ImportedDocument &imported, const QTextCursor &place);

    ArticleTextEdit *m_text;
    std::stop_source m_stop;
    QPointer<QDialog> m_dialog;
};

} // namespace bantin::ui::editor
