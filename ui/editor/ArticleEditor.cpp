// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ArticleEditor.h"

#include "app/content/PlainText.h"
#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/EditorActions.h"
#include "ui/editor/EditorToolBar.h"
#include "ui/editor/HtmlPaster.h"
#include "ui/editor/MediaInserter.h"
#include "ui/editor/StructureHighlighter.h"
#include "ui/editor/TextTools.h"
#include "ui/editor/WritingAids.h"
#include "ui/editor/spelling/SonnetDictionary.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

struct ArticleEditor::Private {
    editor::ArticleTextEdit *text = nullptr;
    editor::EditorActions *actions = nullptr;
    editor::EditorToolBar *toolBar = nullptr;
    editor::MediaInserter *inserter = nullptr;
    editor::HtmlPaster *paster = nullptr;
    editor::TextTools *tools = nullptr;
    WritingAids *aids = nullptr;
    bool loading = false;
};

ArticleEditor::ArticleEditor(QWidget *parent)
    : QWidget(parent)
    , m_d(std::make_unique<Private>())
{
    setObjectName(u"editor"_s);
    m_d->text = new editor::ArticleTextEdit(this);
    m_d->text->setObjectName(u"editor.text"_s);
    m_d->text->setAccessibleName(tr("Article text"));
    m_d->text->setPlaceholderText(tr("Write the article here, or import a Word file."));
    m_d->text->setFrameShape(QFrame::NoFrame);
    new editor::StructureHighlighter(m_d->text->document());
    m_d->actions = new editor::EditorActions(*m_d->text, *this);
    m_d->inserter = new editor::MediaInserter(m_d->text, *m_d->actions);
    m_d->paster = new editor::HtmlPaster(m_d->text);
    m_d->tools = new editor::TextTools(m_d->text, *m_d->actions);
    m_d->aids = new WritingAids(*m_d->text, *m_d->actions, *this, std::make_unique<editor::SonnetDictionary>());
    m_d->toolBar = new editor::EditorToolBar(*m_d->actions, this);
    arrange();
    setFocusProxy(m_d->text);

    connect(m_d->text->document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_d->loading && (removed > 0 || added > 0))
            Q_EMIT edited();
    });
    connect(m_d->inserter, &editor::MediaInserter::assetAdded, this, &ArticleEditor::assetAdded);
    connect(m_d->inserter, &editor::MediaInserter::notice, this, &ArticleEditor::notice);
    connect(m_d->paster, &editor::HtmlPaster::assetAdded, this, &ArticleEditor::assetAdded);
    connect(m_d->paster, &editor::HtmlPaster::notice, this, &ArticleEditor::notice);
    connect(m_d->tools, &editor::TextTools::notice, this, &ArticleEditor::notice);
}

ArticleEditor::~ArticleEditor() = default;

void ArticleEditor::arrange()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_d->aids->outline());
    middle->addWidget(m_d->text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_d->toolBar);
    layout->addLayout(middle, 1);
    for (QWidget *bar : m_d->aids->bars())
        layout->addWidget(bar);
}

void ArticleEditor::setAssetSource(AssetSource source)
{
    m_d->text->setAssetSource(std::move(source));
}

void ArticleEditor::setDocument(const content::Document &document)
{
    const QScopedValueRollback loading(m_d->loading, true);
    QTextDocument *target = m_d->text->document();
    m_d->text->forgetPictures();
    m_d->inserter->forget();
    m_d->paster->forget();
    m_d->tools->forget();
    target->setUndoRedoEnabled(false);
    QTextCursor cursor(target);
    // Around clear() as well, as in setPlainText(): outside of one it tells the layout while it has no cursors.
    cursor.beginEditBlock();
    target->clear();
    editor::DocumentWriter(cursor).write(document.blocks);
    cursor.endEditBlock();
    target->setUndoRedoEnabled(true);
    target->setModified(false);
    cursor.setPosition(0);
    m_d->text->setTextCursor(cursor);
    m_d->aids->textReplaced();
}

content::Document ArticleEditor::document() const
{
    return editor::readDocument(*m_d->text->document());
}

void ArticleEditor::setReadOnly(bool readOnly)
{
    // Told anew after every save; nothing that is open may close for it.
    if (readOnly == m_d->text->isReadOnly())
        return;
    if (readOnly) {
        m_d->inserter->forget();
        m_d->paster->forget();
        m_d->tools->forget();
    }
    m_d->text->setReadOnly(readOnly);
    // With a caret, so that words can be chosen for a comment or for copying without a mouse.
    if (readOnly)
        m_d->text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_d->actions->setEditingEnabled(!readOnly);
    m_d->toolBar->setEditingEnabled(!readOnly);
    m_d->aids->textReplaced();
}

bool ArticleEditor::isComposing() const
{
    return m_d->text->isComposing();
}

int ArticleEditor::wordCount() const
{
    return m_d->aids->wordCount();
}

WritingAids &ArticleEditor::aids() const
{
    return *m_d->aids;
}

void ArticleEditor::focusText()
{
    m_d->text->setFocus();
}

QTextEdit &ArticleEditor::textEdit() const
{
    return *m_d->text;
}

void ArticleEditor::setOriginalSource(OriginalSource source)
{
    m_d->inserter->setOriginalSource(std::move(source));
}

} // namespace bantin::ui
