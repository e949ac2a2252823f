// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TextCounter.h"
#include "ui/look/Theme.h"
#include "ui/models/OutboxSummary.h"

#include <QDateTime>
#include <QStatusBar>

class QLabel;

namespace bantin::ui {

/// The line at the foot: what is safe on this computer, encryption, outbox, length of the text.
class WorkbenchStatus final : public QStatusBar
{
    Q_OBJECT
public:
    explicit WorkbenchStatus(QWidget *parent = nullptr);

    void showSaved(const QDateTime &time);
    void showUnsaved();
    void showOutbox(const OutboxSummary &summary);
    /// Length, time to read and what is selected of it.
    void showCounts(const TextCounts &counts);
    /// Forgets the article and what was said last.
    void clear();

private:
    QLabel *addLabel(const QString &objectName);
    void say(QLabel *label, Tone tone, const QString &text);

    QLabel *m_saved;
    QLabel *m_encrypted;
    QLabel *m_outbox;
    QLabel *m_words;
};

} // namespace bantin::ui
