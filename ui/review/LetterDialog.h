// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/DeclineLetter.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPrinter;
class QPushButton;

namespace bantin::ui {

class DayField;
class DialogFoot;

/// The answer to a contributor whose article is not published: read, changed, copied, printed, and in the end noted as sent,
/// when and where to. Named "letter". UI thread.
class LetterDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit LetterDialog(QWidget *parent = nullptr);

    void showLetter(const DeclineLetter &letter);
    QString body() const;
    QDate sentOn() const;
    QString sentTo() const;
    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void keepRequested();
    void sentRequested();

private:
    void build();
    void check();
    void copy();
    void print();
    void printOn(QPrinter &printer);

    QLabel *m_state;
    QPlainTextEdit *m_body;
    DayField *m_day;
    QLineEdit *m_address;
    QPushButton *m_keep;
    DialogFoot *m_foot;
    bool m_sent = false;
};

} // namespace bantin::ui
