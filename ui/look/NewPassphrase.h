// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PassphrasePolicy.h"

#include <QWidget>

#include <array>

class QLabel;

namespace bantin::ui {

class PassphraseField;

/// A new passphrase typed twice, and beneath it, while somebody types, what the regulation still asks of it. The lines are
/// named `name` and `name`Again, the sentences `name`.advice.
class NewPassphrase final : public QWidget
{
    Q_OBJECT
public:
    /// Characters the windows ask for whatever the regulation says; without a rule of its own it may be content with less.
    static constexpr int shortest = 10;

    NewPassphrase(const QString &name, const QString &label, QWidget *parent = nullptr);

    void setRule(const PassphraseRule &rule);
    /// Long and mixed enough, and typed twice the same.
    bool isAcceptable() const { return m_acceptable; }
    /// Once: the fields are emptied.
    SecretBytes take();
    void clear();

Q_SIGNALS:
    void edited();
    void entered();

private:
    enum Demand { Length, Kinds, Again, demands };
    struct Line {
        QLabel *icon = nullptr;
        QLabel *words = nullptr;
    };

    void judge();
    void show(Demand demand, bool met);

    PassphraseRule m_rule;
    PassphraseField *m_first;
    PassphraseField *m_second;
    std::array<Line, demands> m_lines;
    QLabel *m_advice;
    bool m_acceptable = false;
};

} // namespace bantin::ui
