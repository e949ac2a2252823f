// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "ui/editor/ArticleEditor.h"

#include <QTextCursor>
#include <QTextEdit>

namespace bantin::ui::editor {

/// The text surface: keeps structure intact under keys, paste and drop, shows pictures from the asset source, and tells
/// whether an input method is composing. UI thread.
class ArticleTextEdit final : public QTextEdit
{
    Q_OBJECT
public:
    explicit ArticleTextEdit(QWidget *parent = nullptr);

    void setAssetSource(AssetSource source) { m_assets = std::move(source); }
    /// Another text comes: pictures given for the present one are the store's by now.
    void forgetPictures() { m_unsavedPictures.clear(); }
    bool isComposing() const { return m_composing; }
    /// A picture whose bytes are shown from here until the store has them.
    void insertPicture(const content::ImportedAsset &asset, const content::Figure &figure);
    void holdPicture(const content::ImportedAsset &asset) { m_unsavedPictures.insert(asset.name, asset.bytes); }
    QByteArray pictureBytes(const QString &name) const;
    void insertBlocks(const content::Blocks &blocks);
    /// Each line a paragraph, without any format.
    void insertPlainText(const QString &text);
    /// The clipboard's text and nothing else of it.
    void pastePlain();

Q_SIGNALS:
    void pictureBytesGiven(const QByteArray &bytes, const QString &name);
    void filesGiven(const QStringList &paths);
    /// Formatted text of another program, and the same as plain text.
    void htmlGiven(const QString &html, const QString &plain);
    /// A double click on a picture, file or note; the cursor is there.
    void objectActivated();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    /// Tab and Shift+Tab within a table.
    void goToCell(QTextCursor::MoveOperation way);
    /// After Enter: leaves headings and captions for a normal paragraph, and an empty list item for the level above.
    void pressEnter(QKeyEvent *event);
    bool leaveEmptyListItem();
    QImage scaledPicture(const QString &name);
    /// What an empty caption or source is for, in its place.
    void paintHints();

    AssetSource m_assets;
    QHash<QString, QByteArray> m_unsavedPictures;
    bool m_composing = false;
};

} // namespace bantin::ui::editor
