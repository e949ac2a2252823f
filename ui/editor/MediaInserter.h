// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "ui/editor/ArticleEditor.h"
#include "ui/editor/FileIntake.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>

class QDialog;

namespace bantin::ui::editor {

class ArticleTextEdit;
class EditorActions;

/// Brings pictures, files and notes into the text and lets people change what is said of them. Nothing enters the text
/// before the person has seen how it will be published. UI thread; lives as long as the text.
class MediaInserter final : public QObject
{
    Q_OBJECT
public:
    /// Adds its commands to `actions`.
    MediaInserter(ArticleTextEdit *text, EditorActions &actions);

    void setOriginalSource(OriginalSource source) { m_originals = std::move(source); }
    void chooseFiles();
    void insertFiles(const QStringList &paths);
    void insertPictureBytes(const QByteArray &bytes, const QString &name);
    void writeNote();
    /// Of the picture, the file or the note at the cursor.
    void showDetails();
    /// Another text comes, or this one may not be changed any more.
    void forget();

Q_SIGNALS:
    /// Its bytes have to be stored; it is shown already.
    void assetAdded(const bantin::content::ImportedAsset &asset);
    void notice(const QString &sentence);

private:
    void askAboutPicture(const content::ImportedAsset &asset, const QString &name);
    void insertPicture(const content::ImportedAsset &asset, content::Figure figure);
    void insertAttachment(const content::ImportedAsset &asset, const QString &name);
    void changePicture(const content::Figure &figure, const QByteArray &original);
    void changeAttachment(const content::Attachment &attachment);
    void open(QDialog *dialog);

    ArticleTextEdit *m_text;
    FileIntake m_intake;
    OriginalSource m_originals;
    QTextCursor m_place; ///< where what is given goes
    QPointer<QDialog> m_dialog;
    bool m_allWanted = false;
    int m_texts = 0; ///< tells what was asked for another text
};

} // namespace bantin::ui::editor
