// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecoveryWordsField.h"

#include "app/crypto/RecoveryWords.h"
#include "ui/look/SecretLabel.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 4;

QStringList allWords()
{
    QStringList words;
    for (int i = 0; i < crypto::recoveryWordList; ++i)
        words.append(QString::fromLatin1(crypto::recoveryWord(i)));
    words.sort();
    return words;
}

/// As the list has it: small letters without marks.
QByteArray plain(const QString &typed)
{
    QByteArray letters;
    const QString apart = typed.toLower().normalized(QString::NormalizationForm_D);
    for (const QChar letter : apart) {
        if (letter == u'đ')
            letters.append('d');
        else if (!letter.isMark() && !letter.isSpace())
            letters.append(letter.toLatin1());
    }
    return letters;
}

void wipeLine(QLineEdit *line)
{
    const QSignalBlocker quiet(line);
    QString typed = line->text();
    line->setText({});
    wipeString(typed);
}

} // namespace

RecoveryWordsField::RecoveryWordsField(QWidget *parent)
    : QWidget(parent)
    , m_completer(new QCompleter(new QStringListModel(allWords(), this), this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setModelSorting(QCompleter::CaseSensitivelySortedModel);
    m_completer->setMaxVisibleItems(6);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::space);
    for (int i = 0; i < crypto::RecoveryKey::wordCount; ++i) {
        QLineEdit *line = makeLine(i);
        m_lines.append(line);
        grid->addWidget(makeFieldLabel(QString::number(i + 1), line, this), i / columns, 2 * (i % columns));
        grid->addWidget(line, i / columns, 2 * (i % columns) + 1);
        line->setAccessibleName(tr("Word %1").arg(i + 1));
    }
    setFocusProxy(m_lines.front());
}

RecoveryWordsField::~RecoveryWordsField()
{
    for (QLineEdit *line : std::as_const(m_lines))
        wipeLine(line);
}

QLineEdit *RecoveryWordsField::makeLine(int place)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(u"recover.word.%1"_s.arg(place + 1));
    line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText
                              | Qt::ImhNoAutoUppercase);
    line->setCompleter(m_completer);
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, [this, place] { spread(place); });
    connect(line, &QLineEdit::editingFinished, this, [this, line] { mark(line); });
    return line;
}

bool RecoveryWordsField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const qsizetype place = m_lines.indexOf(static_cast<QLineEdit *>(watched));
        const bool leadsOn = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (leadsOn && place >= 0 && place + 1 < m_lines.size()) {
            if (!m_lines.at(place)->text().isEmpty())
                goTo(int(place) + 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecoveryWordsField::goTo(int place)
{
    m_completer->popup()->hide();
    m_lines.at(place)->setFocus();
}

void RecoveryWordsField::spread(int place)
{
    QLineEdit *line = m_lines.at(place);
    setLookProperty(line, "wrong", false);
    // The list of completions hands on a space without asking the filter above.
    const bool leadsOn = line->text().endsWith(u' ');
    const QStringList words = line->text().simplified().split(u' ', Qt::SkipEmptyParts);
    int last = place;
    for (int i = 0; i < int(words.size()) && place + i < int(m_lines.size()); ++i) {
        last = place + i;
        const QSignalBlocker quiet(m_lines.at(last));
        if (leadsOn || words.size() > 1)
            m_lines.at(last)->setText(words.at(i));
    }
    if ((leadsOn || words.size() > 1) && !words.isEmpty())
        goTo(std::min(last + (leadsOn ? 1 : 0), int(m_lines.size()) - 1));
    Q_EMIT edited();
}

void RecoveryWordsField::mark(QLineEdit *line)
{
    const QByteArray word = plain(line->text());
    setLookProperty(line, "wrong", !word.isEmpty() && !crypto::recoveryWordIndex(word));
}

bool RecoveryWordsField::isFilled() const
{
    return std::ranges::none_of(m_lines, [](const QLineEdit *line) { return line->text().trimmed().isEmpty(); });
}

Result<crypto::RecoveryKey> RecoveryWordsField::key()
{
    QString all;
    all.reserve(256);
    for (QLineEdit *line : std::as_const(m_lines)) {
        mark(line);
        all += line->text() + u' ';
    }
    auto key = crypto::RecoveryKey::fromWords(all);
    wipeString(all);
    if (!key && key.error().reason == "recovery-word-unknown"_L1) {
        const int place = key.error().arguments.value(0).toInt() - 1;
        if (place >= 0 && place < int(m_lines.size())) {
            goTo(place);
            m_lines.at(place)->selectAll();
        }
    }
    return key;
}

} // namespace bantin::ui
