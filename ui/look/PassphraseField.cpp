// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/PassphraseField.h"

#include "ui/look/LineIcon.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// More than a person types and corrects in one passphrase.
constexpr qsizetype undoRecords = 512;

/// Qt cannot ask for the Caps Lock state; a capital letter typed without Shift gives it away.
bool betraysCapsLock(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() != 1 || !text.front().isLetter())
        return false;
    return text.front().isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

PassphraseField::PassphraseField(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_eye(new QAction(lineIcon("eye"_L1), tr("Show the passphrase"), this))
    , m_hint(new QLabel(tr("Caps Lock seems to be on."), this))
{
    m_line->setObjectName(objectName);
    m_line->setAccessibleName(accessibleName);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->addAction(m_eye, QLineEdit::TrailingPosition);
    m_line->installEventFilter(this);
    m_hint->setProperty("look", u"error"_s);
    m_hint->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    setFocusProxy(m_line);
    connect(m_eye, &QAction::triggered, this, &PassphraseField::toggleVisibility);
    connect(m_line, &QLineEdit::textChanged, this, &PassphraseField::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &PassphraseField::entered);
}

SecretBytes PassphraseField::take()
{
    SecretBytes secret = SecretBytes::fromPassphrase(m_line->text());
    clear();
    return secret;
}

void PassphraseField::wipeLine()
{
    QString typed = m_line->text();
    const QSignalBlocker quiet(m_line);
    m_line->setText({});
    // The line has let go, so this is the last owner of the letters and wipes them in place.
    wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    // The line's undo records hold every letter typed and are only forgotten, not overwritten.
    m_line->insert(QString(undoRecords, u'x'));
    m_line->setText({});
}

bool PassphraseField::isEmpty() const
{
    return m_line->text().isEmpty();
}

PassphraseFacts PassphraseField::facts() const
{
    return factsOf(SecretBytes::fromPassphrase(m_line->text()));
}

bool PassphraseField::sameAs(const PassphraseField &other) const
{
    return m_line->text() == other.m_line->text();
}

void PassphraseField::clear()
{
    wipeLine();
    Q_EMIT edited();
    m_hint->hide();
    if (m_line->echoMode() == QLineEdit::Normal)
        toggleVisibility();
}

bool PassphraseField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (!key.text().isEmpty() && key.text().front().isLetter())
            m_hint->setVisible(betraysCapsLock(key));
    }
    return QWidget::eventFilter(watched, event);
}

void PassphraseField::toggleVisibility()
{
    const bool hidden = m_line->echoMode() == QLineEdit::Password;
    m_line->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(hidden ? lineIcon("eye-off"_L1) : lineIcon("eye"_L1));
    m_eye->setText(hidden ? tr("Hide the passphrase") : tr("Show the passphrase"));
}

} // namespace bantin::ui
