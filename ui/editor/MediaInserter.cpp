// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/MediaInserter.h"

#include "app/messages/Messages.h"
#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/AttachmentDialog.h"
#include "ui/editor/EditorActions.h"
#include "ui/editor/InsertCommands.h"
#include "ui/editor/NoteDialog.h"
#include "ui/editor/PictureDialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

MediaInserter::MediaInserter(ArticleTextEdit *text, EditorActions &actions)
    : QObject(text)
    , m_text(text)
{
    const auto add = [&](const EditorActions::Look &look, void (MediaInserter::*run)()) {
        connect(actions.add(EditorActions::Group::Insert, look), &QAction::triggered, this, run);
    };
    add({"picture"_L1, "picture"_L1, tr("Insert pictures or attach files"), Qt::CTRL | Qt::SHIFT | Qt::Key_I},
        &MediaInserter::chooseFiles);
    add({"note"_L1, "note"_L1, tr("Write a note, or change the one at the cursor"), Qt::CTRL | Qt::ALT | Qt::Key_F},
        &MediaInserter::writeNote);
    add({"info"_L1, "info"_L1, tr("Details of the picture, file or note at the cursor"), Qt::ALT | Qt::Key_Return},
        &MediaInserter::showDetails);
    connect(text, &ArticleTextEdit::filesGiven, this, &MediaInserter::insertFiles);
    connect(text, &ArticleTextEdit::pictureBytesGiven, this, &MediaInserter::insertPictureBytes);
    connect(text, &ArticleTextEdit::objectActivated, this, &MediaInserter::showDetails);
    connect(&m_intake, &FileIntake::pictureReady, this, &MediaInserter::askAboutPicture);
    connect(&m_intake, &FileIntake::attachmentReady, this, &MediaInserter::insertAttachment);
    connect(&m_intake, &FileIntake::refused, this, [this](const QString &name, const Error &error) {
        Q_EMIT notice(tr("“%1” was not inserted; the article is unchanged. %2").arg(name, describe(error).oneLine()));
    });
}

void MediaInserter::chooseFiles()
{
    auto *dialog = new QFileDialog(m_text, tr("Insert pictures or attach files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures and documents (*.jpg *.jpeg *.png *.webp *.gif *.heic *.pdf *.doc *.docx *.xls "
            "*.xlsx *.ppt *.pptx *.odt *.ods *.odp *.rtf *.txt *.csv *.zip)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MediaInserter::insertFiles);
    open(dialog);
}

void MediaInserter::insertFiles(const QStringList &paths)
{
    m_place = m_text->textCursor();
    m_intake.takeFiles(paths);
}

void MediaInserter::insertPictureBytes(const QByteArray &bytes, const QString &name)
{
    m_place = m_text->textCursor();
    m_intake.takePicture(bytes, name);
}

void MediaInserter::forget()
{
    m_intake.cancel();
    m_allWanted = false;
    m_place = {};
    ++m_texts;
    if (m_dialog)
        m_dialog->deleteLater();
}

void MediaInserter::open(QDialog *dialog)
{
    // Refused, not only deleted: files wait for the end of the window about the one before them.
    if (m_dialog && m_dialog->isVisible())
        m_dialog->reject();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MediaInserter::askAboutPicture(const content::ImportedAsset &asset, const QString &)
{
    if (m_allWanted) {
        m_allWanted = m_intake.waiting() > 0;
        insertPicture(asset, {});
        m_intake.goOn();
        return;
    }
    auto *dialog = new PictureDialog({asset, {}}, PictureDialog::Purpose::Insert, m_intake.waiting(), m_text);
    connect(dialog, &PictureDialog::pictureDecided, this, &MediaInserter::insertPicture);
    connect(dialog, &PictureDialog::allWanted, this, [this] { m_allWanted = true; });
    connect(dialog, &QDialog::finished, &m_intake, &FileIntake::goOn);
    open(dialog);
}

void MediaInserter::insertPicture(const content::ImportedAsset &asset, content::Figure figure)
{
    figure.asset = asset.name;
    figure.width = asset.width;
    figure.height = asset.height;
    Q_EMIT assetAdded(asset);
    m_text->setTextCursor(m_place);
    m_text->insertPicture(asset, figure);
    m_place = m_text->textCursor();
}

void MediaInserter::insertAttachment(const content::ImportedAsset &asset, const QString &name)
{
    Q_EMIT assetAdded(asset);
    m_text->setTextCursor(m_place);
    m_text->insertBlocks(
        {content::Block{content::Attachment{asset.name, name, QFileInfo(name).completeBaseName(), asset.bytes.size()}},
         content::Block{content::Paragraph{}}});
    m_place = m_text->textCursor();
    m_intake.goOn();
}

void MediaInserter::writeNote()
{
    const QTextCursor cursor = m_text->textCursor();
    const auto present = noteAt(cursor);
    auto *dialog = new NoteDialog(present.value_or(content::Note{}),
                                  present ? NoteDialog::Purpose::Change : NoteDialog::Purpose::New, m_text);
    connect(dialog, &NoteDialog::noteWritten, m_text, [cursor](const content::Note &note) { setNote(cursor, note); });
    open(dialog);
}

void MediaInserter::showDetails()
{
    const QTextCursor cursor = m_text->textCursor();
    if (noteAt(cursor)) {
        writeNote();
    } else if (const auto attachment = attachmentAt(cursor)) {
        changeAttachment(*attachment);
    } else if (const auto figure = pictureAt(cursor)) {
        if (!m_originals) {
            changePicture(*figure, {});
            return;
        }
        m_originals(figure->asset).then(this, [this, figure = *figure, texts = m_texts](const QByteArray &original) {
            if (texts == m_texts)
                changePicture(figure, original);
        });
    } else {
        Q_EMIT notice(tr("There is no picture, file or note at the cursor."));
    }
}

void MediaInserter::changeAttachment(const content::Attachment &attachment)
{
    auto *dialog = new AttachmentDialog(attachment, m_text);
    connect(dialog, &AttachmentDialog::attachmentChanged, m_text,
            [cursor = m_text->textCursor()](const content::Attachment &changed) { setAttachment(cursor, changed); });
    open(dialog);
}

void MediaInserter::changePicture(const content::Figure &figure, const QByteArray &original)
{
    content::ImportedAsset asset;
    asset.name = figure.asset;
    asset.bytes = m_text->pictureBytes(figure.asset);
    asset.original = original;
    asset.width = figure.width;
    asset.height = figure.height;
    auto *dialog = new PictureDialog({asset, figure}, PictureDialog::Purpose::Change, 0, m_text);
    connect(dialog, &PictureDialog::pictureDecided, m_text,
            [this, cursor = m_text->textCursor(), before = figure.asset](const content::ImportedAsset &decided,
                                                                         const content::Figure &changed) {
                if (decided.name != before) {
                    Q_EMIT assetAdded(decided);
                    m_text->holdPicture(decided);
                }
                setPicture(cursor, changed);
            });
    open(dialog);
}

} // namespace bantin::ui::editor
