// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/BackupFixture.h"

#include "app/store/AssetRepository.h"
#include "app/store/DurableFile.h"
#include "app/store/WorkspaceHeader.h"
#include "app/store/backup/BackupUnpacker.h"
#include "app/store/backup/StoreProof.h"

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

void expect(const Result<void> &result)
{
    if (!result)
        qFatal("fixture: %ls (%ls)", qUtf16Printable(result.error().reason), qUtf16Printable(result.error().detail));
}

} // namespace

BackupFixture::BackupFixture()
{
    WorkspaceHeader header = StoreFixture::header();
    id = header.id;
    expect(writeHeader(desk.workspace, header));
    expect(writeDurably(desk.workspace.filePath(u"unit-certificate.pem"_s), "-----BEGIN CERTIFICATE-----\n"));
    expect(makeFolderDurably(stick.path()));
}

void BackupFixture::add(int count, qsizetype size)
{
    for (int i = 0; i < count; ++i) {
        if (!desk.addArticle(u"Đường liên thôn %1"_s.arg(i), u"Thông xe sáng nay."_s).isValid())
            qFatal("fixture: no article");
        const QByteArray bytes = crypto::randomBytes(size);
        const QString name = QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".jpg"_s;
        expect(AssetRepository(*desk.store).put({name, u"image/jpeg"_s, 4, 3, 0}, bytes, {}));
    }
}

BackupSource BackupFixture::source() const
{
    return {desk.workspace, id, u"UBND xã Đồng Việt"_s, desk.key.clone()};
}

Result<BackupReport> BackupFixture::backUp(ByteMeter::Report report, BackupWriter::Options options)
{
    const BackupSource from = source();
    return BackupWriter(from, stick, clock, options, std::move(report)).run();
}

QList<FoundBackup> BackupFixture::verified() const
{
    auto found = findBackups(stick);
    if (!found)
        return {};
    found->removeIf([this](const FoundBackup &backup) { return !BackupUnpacker(backup.folder, desk.key).verify(); });
    return *found;
}

QString BackupFixture::restore(const QDir &backup) const
{
    const auto told = [](const Error &error) { return error.reason + u' ' + error.arguments.join(u' '); };
    const QTemporaryDir other;
    const QDir place(other.filePath(u"kho"_s));
    if (const auto unpacked = BackupUnpacker(backup, desk.key).unpack(place); !unpacked)
        return told(unpacked.error());
    const auto store = Store::open(place, desk.key, desk.clock);
    if (!store)
        return told(store.error());
    ByteMeter meter;
    const auto proof = proveStore(**store, meter);
    return proof ? QString() : told(proof.error());
}
