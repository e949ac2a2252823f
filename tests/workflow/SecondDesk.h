// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/workflow/DeskFixture.h"

#include <memory>

/// A second desk of the fixture's unit, on another machine: editor and deputy were invited to it. One person sits at each.
class SecondDesk
{
    std::unique_ptr<DeskFixture> m_own;

public:
    SecondDesk();
    /// Beside a first desk somebody else made; it outlives this one.
    explicit SecondDesk(DeskFixture &firstDesk);

    bantin::workflow::Session &second(const char16_t *name);
    /// "" or the reason why that person cannot sit down there.
    QString unlockThere(const char16_t *name);
    QByteArray invitation(const char16_t *name);
    /// A third desk; "" or the reason. Without a passphrase with the right one.
    QString join(const QByteArray &invitation, const QString &passphrase);
    QString admit(const char16_t *by, const QByteArray &invitation);
    QByteArray handOver(bantin::workflow::Session &from, const QList<bantin::ArticleId> &articles, const char16_t *to);
    /// Whoever sits at the second desk appends a paragraph. The reason of a refusal, or "".
    QString editThere(const bantin::ArticleId &article, const QString &text);

    /// Where its workspace is, and whoever sat there gets up.
    QDir directory() const { return QDir(m_folder.filePath(QStringLiteral("ban-2"))); }
    void leave() { m_session.reset(); }

    DeskFixture &first;

private:
    void begin();

    QTemporaryDir m_folder;
    std::optional<bantin::workflow::Session> m_session;
};
