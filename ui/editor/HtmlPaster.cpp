// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/HtmlPaster.h"

#include "app/content/HtmlImporter.h"
#include "app/messages/Messages.h"
#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/DoctorDialog.h"
#include "ui/editor/NoticeSentences.h"

#include <QtConcurrentRun>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

/// Whatever the page says of its encoding, this is UTF-8.
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// Only the position of a cursor keeps its place when somebody types there; the anchor goes along, and what was typed must
/// not be taken for a selection to replace.
QTextCursor withoutSelection(QTextCursor place)
{
    place.setKeepPositionOnInsert(false);
    place.clearSelection();
    return place;
}

} // namespace

HtmlPaster::HtmlPaster(ArticleTextEdit *text)
    : QObject(text)
    , m_text(text)
{
    connect(text, &ArticleTextEdit::htmlGiven, this, &HtmlPaster::paste);
}

HtmlPaster::~HtmlPaster()
{
    m_stop.request_stop();
}

void HtmlPaster::paste(const QString &html, const QString &plain)
{
    m_text->textCursor().removeSelectedText();
    QTextCursor place = m_text->textCursor();
    place.setKeepPositionOnInsert(true);
    const auto read = [bytes = byteOrderMark.toByteArray() + html.toUtf8(), stop = m_stop.get_token()] {
        return content::importClipboardHtml(bytes, {}, stop);
    };
    QtConcurrent::run(read).then(
        this, [this, place, plain, stop = m_stop.get_token()](const Result<content::ImportedDocument> &imported) {
            if (stop.stop_requested())
                return;
            if (imported) {
                take(*imported, place);
                return;
            }
            m_text->setTextCursor(withoutSelection(place));
            m_text->insertPlainText(plain);
            Q_EMIT notice(tr("Pasted as plain text. %1").arg(describe(imported.error()).oneLine()));
        });
}

void HtmlPaster::forget()
{
    m_stop.request_stop();
    m_stop = {};
    if (m_dialog)
        m_dialog->deleteLater();
}

void HtmlPaster::take(const content::ImportedDocument &imported, const QTextCursor &place)
{
    if (imported.corrected)
        askAboutOldFonts(imported, place);
    else
        insert(imported, place);
}

void HtmlPaster::askAboutOldFonts(const content::ImportedDocument &imported, const QTextCursor &place)
{
    if (m_dialog)
        m_dialog->deleteLater();
    auto *dialog = new DoctorDialog(imported.corrected->changes, DoctorDialog::Subject::Paste, {}, m_text);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DoctorDialog::correctionsTaken, this,
            [this, imported, place] { insert(content::takeCorrections(imported), place); });
    connect(dialog, &DoctorDialog::keptAsFound, this, [this, imported, place] { insert(imported, place); });
    dialog->open();
}

void HtmlPaster::insert(const content::ImportedDocument &imported, const QTextCursor &place)
{
    for (const content::ImportedAsset &asset : imported.assets) {
        Q_EMIT assetAdded(asset);
        m_text->holdPicture(asset);
    }
    m_text->setTextCursor(withoutSelection(place));
    m_text->insertBlocks(imported.document.blocks);
    if (const QStringList sentences = noticeSentences(imported.notices); !sentences.isEmpty())
        Q_EMIT notice(sentences.join(u' '));
}

} // namespace bantin::ui::editor
