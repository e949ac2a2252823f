// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/PortalProcess.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <memory>

namespace bantin::test {

/// Several real portals that serve one folder under one address and take from the inbox of another tus server.
class SharedPortals
{
public:
    static constexpr int programs = 3;

    /// `seed`: of which is chosen when any will do.
    explicit SharedPortals(quint32 seed);

    bool start();
    bool addUnit(const QByteArray &certificatePem) const;

    PortalProcess &at(int which) { return *m_portals.at(size_t(which)); }
    PortalProcess &any() { return at(anyNumber()); }
    int anyNumber() { return random().bounded(programs); }
    QRandomGenerator &random() { return m_random; }
    /// Kills it without a warning and starts it again.
    bool restart(int which);

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    /// Files directly in that folder of the portals.
    qsizetype filesIn(const QString &name) const;
    /// A finished upload, as tusd would have left it.
    bool leaveInInbox(const QByteArray &bytes, int number) const;

private:
    const QTemporaryDir m_folder;
    QRandomGenerator m_random;
    std::array<std::unique_ptr<PortalProcess>, programs> m_portals;
};

} // namespace bantin::test
