// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/CommentDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString heading(CommentDialog::Kind kind)
{
    switch (kind) {
    case CommentDialog::Kind::Comment:
        return CommentDialog::tr("Comment");
    case CommentDialog::Kind::Answer:
        return CommentDialog::tr("Answer");
    case CommentDialog::Kind::Suggestion:
        break;
    }
    return CommentDialog::tr("Suggest other words");
}

} // namespace

CommentDialog::CommentDialog(Kind kind, const QString &quote, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_quote(quote)
    , m_foot(new DialogFoot(u"comment"_s, tr("Keep"), tr("Cancel"), this))
{
    setObjectName("comment"_L1);
    setWindowTitle(heading(kind));
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(heading(kind), 1.1, this));
    if (!quote.isEmpty())
        column->addWidget(makeMutedLabel(tr("“%1”").arg(quote), this));
    if (kind == Kind::Suggestion) {
        m_replacement = addField(u"comment.replacement"_s, tr("Write instead"));
        m_replacement->setPlainText(quote);
        m_replacement->selectAll();
    }
    m_text = addField(u"comment.text"_s,
                      kind == Kind::Suggestion ? tr("Why (may be left out)") : tr("What do you want to say?"));
    column->addWidget(m_foot);
    connect(m_foot, &DialogFoot::accepted, this, &CommentDialog::written);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    (m_replacement ? m_replacement : m_text)->setFocus();
    check();
}

QPlainTextEdit *CommentDialog::addField(const QString &name, const QString &label)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(84);
    layout()->addWidget(makeFieldLabel(label, field, this));
    layout()->addWidget(field);
    connect(field, &QPlainTextEdit::textChanged, this, &CommentDialog::check);
    return field;
}

void CommentDialog::check()
{
    if (m_text)
        m_foot->setReady(m_replacement ? m_replacement->toPlainText() != m_quote
                                       : !m_text->toPlainText().trimmed().isEmpty());
}

QString CommentDialog::text() const
{
    return m_text->toPlainText();
}

std::optional<QString> CommentDialog::replacement() const
{
    return m_kind == Kind::Suggestion ? std::optional(m_replacement->toPlainText().simplified()) : std::nullopt;
}

} // namespace bantin::ui
