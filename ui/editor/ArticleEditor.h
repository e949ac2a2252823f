// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/ImportedDocument.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <memory>

class QTextEdit;

namespace bantin::ui {

class WritingAids;

/// Gives the bytes of a picture by asset name, or an empty array; asked on the UI thread, answered from a cache.
using AssetSource = std::function<QByteArray(const QString &name)>;

/// Gives a picture as its photographer made it; empty when the web derivative is all there is.
using OriginalSource = std::function<QFuture<QByteArray>(const QString &name)>;

/// The rich-text editor of one article's body: toolbar and text. Everything of the document tree survives
/// setDocument() → document(). UI thread.
class ArticleEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ArticleEditor(QWidget *parent = nullptr);
    ~ArticleEditor() override;

    void setAssetSource(AssetSource source);
    void setOriginalSource(OriginalSource source);
    /// Replaces the text, clears undo, keeps nothing of the old document. Emits no edited().
    void setDocument(const content::Document &document);
    content::Document document() const;
    void setReadOnly(bool readOnly);
    /// While an input method composes a syllable; autosave waits for the end of it.
    bool isComposing() const;
    int wordCount() const;
    WritingAids &aids() const;
    void focusText();
    /// The text itself, for caret and scroll position; its content is document()'s business.
    QTextEdit &textEdit() const;

Q_SIGNALS:
    /// After every change by the person (not by setDocument).
    void edited();
    /// A picture or file came into the text: its bytes are ready to be stored, and it is already shown.
    void assetAdded(const bantin::content::ImportedAsset &asset);
    /// A sentence for the status bar, e.g. why a picture was not taken.
    void notice(const QString &sentence);

private:
    void arrange();

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::ui
