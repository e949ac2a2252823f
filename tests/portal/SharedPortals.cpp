// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/SharedPortals.h"

#include "sync/portal/UnitRegistry.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::test {

SharedPortals::SharedPortals(quint32 seed)
    : m_random(seed)
{
    const QStringList options{u"--shared"_s, u"--url"_s, u"https://tinh.example.vn"_s, u"--inbox"_s,
                              path(u"foreign"_s)};
    for (auto &portal : m_portals)
        portal = std::make_unique<PortalProcess>(m_folder.path(), options);
}

bool SharedPortals::start()
{
    return std::ranges::all_of(m_portals, [](const auto &portal) { return portal->start(); });
}

bool SharedPortals::addUnit(const QByteArray &certificatePem) const
{
    return portal::UnitRegistry(path(u"units"_s)).add(certificatePem).ok();
}

bool SharedPortals::restart(int which)
{
    at(which).kill();
    return at(which).start();
}

qsizetype SharedPortals::filesIn(const QString &name) const
{
    return QDir(path(name)).entryList(QDir::Files).size();
}

bool SharedPortals::leaveInInbox(const QByteArray &bytes, int number) const
{
    const QString name = path(u"foreign/upload%1"_s.arg(number));
    QFile upload(name);
    QFile info(name + u".info"_s);
    return upload.open(QIODevice::WriteOnly) && upload.write(bytes) == bytes.size() && info.open(QIODevice::WriteOnly)
           && info.write(R"({"Size":)" + QByteArray::number(bytes.size()) + "}") > 0;
}

} // namespace bantin::test
