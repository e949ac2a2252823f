// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticlePane.h"

#include "app/content/anchor/TextAnchor.h"
#include "ui/desk/GrowingTextEdit.h"
#include "ui/editor/ArticleEditor.h"
#include "ui/editor/EditField.h"
#include "ui/editor/PrintedArticle.h"
#include "ui/editor/Redaction.h"
#include "ui/editor/TextSpan.h"
#include "ui/editor/WritingAids.h"
#include "ui/look/Banner.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

GrowingTextEdit *makeField(const QString &objectName, const QString &name, qreal scale, QWidget *parent)
{
    auto *field = new GrowingTextEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    field->setFrameShape(QFrame::NoFrame);
    field->setStyleSheet(
        u"QPlainTextEdit { border: none; border-radius: 0; padding: 0; background: transparent;"
        " min-height: 0; font-weight: 600; font-size: %1pt; }"_s.arg(parent->font().pointSizeF() * scale));
    return field;
}

TextPlace::Caret caretOf(const QTextCursor &cursor)
{
    return {cursor.anchor(), cursor.position()};
}

template<typename Edit>
void setCaret(Edit &edit, const TextPlace::Caret &caret)
{
    QTextCursor cursor = edit.textCursor();
    const int last = edit.document()->characterCount() - 1;
    cursor.setPosition(std::clamp(caret.anchor, 0, last));
    cursor.setPosition(std::clamp(caret.position, 0, last), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

/// Where the `position`-th unit of the simplified text is in the text as it is typed.
int typedOffset(const QString &typed, qsizetype position)
{
    qsizetype offset = 0;
    const auto skipSpaces = [&] {
        while (offset < typed.size() && typed.at(offset).isSpace())
            ++offset;
    };
    skipSpaces();
    for (; position > 0 && offset < typed.size(); --position) {
        if (typed.at(offset).isSpace())
            skipSpaces();
        else
            ++offset;
    }
    return int(offset);
}

QTextCursor fieldCursor(const GrowingTextEdit &field, const content::checks::CheckPlace &place)
{
    const QString typed = field.toPlainText();
    const qsizetype length = place.length > 0 ? place.length : field.text().size();
    QTextCursor cursor(field.document());
    cursor.setPosition(typedOffset(typed, place.position));
    cursor.setPosition(typedOffset(typed, place.position + length), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

ArticlePane::ArticlePane(std::function<QByteArray(const QString &)> assets, QWidget *parent)
    : QWidget(parent)
    , m_assets(std::move(assets))
    , m_stateBanner(new Banner(this))
    , m_title(makeField(u"desk.title"_s, tr("Title"), 1.7, this))
    , m_sapo(makeField(u"desk.sapo"_s, tr("Lead paragraph"), 1.05, this))
    , m_editor(new ArticleEditor(this))
{
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_stateBanner->setObjectName("desk.stateBanner"_L1);
    m_editor->setObjectName("desk.editor"_L1);
    m_editor->setAssetSource(m_assets);
    for (GrowingTextEdit *field : {m_title, m_sapo})
        m_editor->aids().addAboveText(*new editor::EditField(*field));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 8);
    head->setSpacing(6);
    head->addWidget(m_stateBanner);
    head->addWidget(m_title);
    head->addWidget(m_sapo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_editor, 1);
    setTabOrder(m_title, m_sapo);
    connect(m_title, &GrowingTextEdit::edited, this, &ArticlePane::edited);
    connect(m_sapo, &GrowingTextEdit::edited, this, &ArticlePane::edited);
    connect(m_editor, &ArticleEditor::edited, this, &ArticlePane::edited);
    connect(m_editor, &ArticleEditor::assetAdded, this, &ArticlePane::assetAdded);
    connect(m_editor, &ArticleEditor::notice, this, &ArticlePane::notice);
}

void ArticlePane::setOriginals(std::function<QFuture<QByteArray>(const QString &)> originals)
{
    m_editor->setOriginalSource(std::move(originals));
}

void ArticlePane::showText(const Metadata &metadata, const content::Document &document)
{
    m_title->setText(metadata.title);
    m_sapo->setText(metadata.sapo);
    m_editor->setDocument(document);
}

void ArticlePane::clear()
{
    showText({}, {});
    m_stateBanner->clear();
}

void ArticlePane::setEditing(Editing editing)
{
    const bool readOnly = editing == Editing::Forbidden;
    for (GrowingTextEdit *field : {m_title, m_sapo}) {
        if (field->isReadOnly() == readOnly)
            continue;
        field->setReadOnly(readOnly);
        if (readOnly)
            field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_editor->setReadOnly(readOnly);
}

content::Document ArticlePane::document() const
{
    return m_editor->document();
}

void ArticlePane::fill(Metadata &metadata) const
{
    metadata.title = m_title->text();
    metadata.sapo = m_sapo->text();
}

bool ArticlePane::isComposing() const
{
    return m_title->isComposing() || m_sapo->isComposing() || m_editor->isComposing();
}

WritingAids &ArticlePane::aids() const
{
    return m_editor->aids();
}

PrintedArticle ArticlePane::printed(const QString &unit) const
{
    return {unit, m_title->text(), m_sapo->text(), document(), m_assets};
}

void ArticlePane::focusField(const QString &field)
{
    if (field == "title"_L1)
        m_title->setFocus(Qt::ShortcutFocusReason);
    else if (field == "sapo"_L1)
        m_sapo->setFocus(Qt::ShortcutFocusReason);
    else
        m_editor->focusText();
}

void ArticlePane::showQuote(const QString &quote)
{
    QTextEdit &text = m_editor->textEdit();
    QString words = quote.simplified();
    for (; !words.isEmpty(); words.chop(std::max<qsizetype>(1, words.size() / 4))) {
        const QTextCursor found = text.document()->find(words.trimmed());
        if (found.isNull())
            continue;
        text.setTextCursor(found);
        text.ensureCursorVisible();
        break;
    }
    m_editor->focusText();
}

QTextCursor ArticlePane::cursorAt(const content::checks::CheckPlace &place) const
{
    if (place.field == "title"_L1 || place.field == "sapo"_L1)
        return fieldCursor(place.field == "title"_L1 ? *m_title : *m_sapo, place);
    QTextDocument &document = *m_editor->textEdit().document();
    const auto span = editor::spanOf(document, place.block, place.position, place.length);
    if (!span)
        return {};
    QTextCursor cursor(&document);
    cursor.setPosition(span->position);
    cursor.setPosition(span->position + span->length, QTextCursor::KeepAnchor);
    return cursor;
}

bool ArticlePane::showPlace(const content::checks::CheckPlace &place)
{
    const QTextCursor cursor = cursorAt(place);
    if (cursor.isNull())
        return false;
    if (place.field == "title"_L1 || place.field == "sapo"_L1) {
        (place.field == "title"_L1 ? m_title : m_sapo)->setTextCursor(cursor);
    } else {
        m_editor->textEdit().setTextCursor(cursor);
        m_editor->textEdit().ensureCursorVisible();
    }
    focusField(place.field);
    return true;
}

QString ArticlePane::wordsAt(const content::checks::CheckPlace &place) const
{
    const QTextCursor cursor = cursorAt(place);
    return cursor.isNull() ? QString() : editor::plainWords(cursor);
}

void ArticlePane::redactAt(const content::checks::CheckPlace &place, const QString &words)
{
    const QTextCursor cursor = cursorAt(place);
    if (!cursor.isNull() && !m_editor->textEdit().isReadOnly())
        editor::redact(cursor, words);
}

SelectedWords ArticlePane::selectedWords() const
{
    const QWidget *focus = focusWidget();
    for (const auto &[field, edit] : {std::pair(u"title"_s, m_title), std::pair(u"sapo"_s, m_sapo)}) {
        const QString words = edit->textCursor().selectedText().simplified();
        if (focus == edit && !words.isEmpty())
            return {words, {field, {}, edit->text().indexOf(words), words.size(), {}}};
    }
    const QTextCursor cursor = m_editor->textEdit().textCursor();
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    if (!cursor.hasSelection() || !block.contains(cursor.selectionEnd() - 1))
        return {};
    const QString quote = editor::plainWords(cursor);
    const int start = cursor.selectionStart() - block.position();
    const CommentPlace around{
        u"text"_s, {}, 0, block.text().first(start), block.text().sliced(cursor.selectionEnd() - block.position())};
    const auto found = content::findAnchor(quote, around, content::anchorPieces({}, document()));
    return {quote, found.place};
}

TextPlace ArticlePane::place() const
{
    QTextEdit &text = m_editor->textEdit();
    const QWidget *focus = focusWidget();
    return {caretOf(m_title->textCursor()), caretOf(m_sapo->textCursor()), caretOf(text.textCursor()),
            text.verticalScrollBar()->value(),
            focus == m_title  ? u"title"_s
            : focus == m_sapo ? u"sapo"_s
                              : u"text"_s};
}

void ArticlePane::returnTo(const TextPlace &place)
{
    QTextEdit &text = m_editor->textEdit();
    setCaret(*m_title, place.title);
    setCaret(*m_sapo, place.sapo);
    setCaret(text, place.text);
    // The pane takes its place first: lines wrap, and with them the scroll range grows.
    QTimer::singleShot(0, &text, [&text, scroll = place.scroll] {
        const QTextDocument &document = *text.document();
        document.documentLayout()->blockBoundingRect(document.lastBlock());
        text.verticalScrollBar()->setValue(scroll);
    });
}

} // namespace bantin::ui
