// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenarios/ScenarioPortal.h"

#include "app/crypto/Digest.h"
#include "sync/portal/StaticSite.h"
#include "tests/support/Expect.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

using namespace bantin;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

/// The path of `name` in `folder`, which is made.
QString made(const QTemporaryDir &folder, const QString &name)
{
    QDir(folder.path()).mkpath(name);
    return folder.filePath(name);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ScenarioPortal::ScenarioPortal(const RegulationCatalogue &regulations, const QByteArray &unitCertificate,
                               const testing::FakeClock &clock)
    : m_units(made(m_folder, u"units"_s))
    , m_articles(made(m_folder, u"articles"_s))
    , m_site(made(m_folder, u"site"_s), m_folder.filePath(u"work"_s), u"https://cong.example.vn"_s, QString())
    , m_records(m_folder.filePath(u"records"_s))
    , m_blobs(m_folder.filePath(u"blobs"_s))
    , m_receiver(regulations, m_units, m_articles, m_records, m_site, m_blobs, clock)
{
    expect(m_records.prepare());
    expect(m_units.add(unitCertificate));
}

Receipt ScenarioPortal::receive(const QByteArray &zip)
{
    return expect(m_receiver.receive(zip, crypto::sha512(zip))).receipt.value_or(Receipt());
}

QByteArray ScenarioPortal::page(const Receipt &receipt) const
{
    return contentsOf(m_folder.filePath(u"site"_s) + QUrl(receipt.pageUrl).path() + u"index.html"_s);
}

QByteArray ScenarioPortal::withdrawnPage(const Receipt &receipt) const
{
    return contentsOf(m_folder.filePath(u"site"_s) + QUrl(receipt.pageUrl).path() + portal::StaticSite::withdrawnName);
}

QByteArray ScenarioPortal::everything() const
{
    QByteArray all;
    for (QDirIterator files(m_folder.filePath(u"site"_s), QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        all += contentsOf(files.next());
    return all;
}
