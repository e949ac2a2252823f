// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>

class QPlainTextEdit;

namespace bantin::ui {

class DialogFoot;

/// Asks for a comment on some words, for an answer to one, or for words to put in their place. Named "comment". UI thread.
class CommentDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Comment, Answer, Suggestion };

    /// `quote` are the words it is about; empty: the article as a whole.
    CommentDialog(Kind kind, const QString &quote, QWidget *parent = nullptr);

    QString text() const;
    /// What a suggestion puts there.
    std::optional<QString> replacement() const;
    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void written();

private:
    QPlainTextEdit *addField(const QString &name, const QString &label);
    void check();

    Kind m_kind;
    QString m_quote;
    QPlainTextEdit *m_replacement = nullptr;
    QPlainTextEdit *m_text = nullptr;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
