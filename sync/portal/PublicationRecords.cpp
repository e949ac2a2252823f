// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PublicationRecords.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "app/crypto/Digest.h"
#include "sync/portal/DurableFile.h"

#include <QDir>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype largestRecord = 16 << 20;
constexpr qsizetype sha512Digits = 128;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject toJson(const package::SignedFile &file)
{
    return {{u"json"_s, base64(file.json)}, {u"signature"_s, base64(file.signature)}};
}

package::SignedFile readSigned(JsonReader &reader)
{
    return {QByteArray::fromBase64(reader.text("json"_L1).toLatin1()),
            QByteArray::fromBase64(reader.text("signature"_L1).toLatin1())};
}

/// Nothing when there is no such file.
template<typename Read>
auto readRecord(const QString &path, Read read) -> Result<std::optional<std::invoke_result_t<Read, JsonReader &>>>
{
    using Record = std::optional<std::invoke_result_t<Read, JsonReader &>>;
    if (!QFileInfo::exists(path))
        return Record();
    const auto bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    const auto object = fromCanonicalJson(*bytes, largestRecord);
    if (!object)
        return storageError(path, 0);
    JsonReader reader(*object);
    Record record = read(reader);
    if (reader.problem())
        return storageError(path, 0);
    return record;
}

/// An asset is named by its digest; everything else is read.
Result<QMap<QString, QByteArray>> digestsOf(const QString &folder)
{
    QMap<QString, QByteArray> digests;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QString path = QDir(folder).relativeFilePath(file.filePath());
        if (path.startsWith("assets/"_L1) && file.baseName().size() == sha512Digits) {
            digests.insert(path, QByteArray::fromHex(file.baseName().toLatin1()));
            continue;
        }
        const auto bytes = readWhole(file.filePath());
        if (!bytes)
            return bytes.error();
        digests.insert(path, crypto::sha512(*bytes));
    }
    return digests;
}

} // namespace

PublicationRecords::PublicationRecords(const QString &folder)
    : m_folder(folder)
{
}

QString PublicationRecords::path(QLatin1StringView shelf, const QString &name) const
{
    return m_folder + u'/' + shelf + u'/' + name + u".json"_s;
}

Result<void> PublicationRecords::prepare()
{
    for (const auto shelf : {"rosters"_L1, "chains"_L1, "pages"_L1}) {
        if (auto made = makeFolder(m_folder + u'/' + shelf); !made)
            return made;
    }
    return {};
}

Result<void> PublicationRecords::keep(const package::VerifiedPackage &package)
{
    const QString unit = QString::fromLatin1(package.unitCertificate.fingerprint().toHex());
    QJsonObject roster = toJson(package.contents.roster);
    roster.insert(u"type"_s, u"bantin-kept-roster/1"_s);
    if (auto written = writeDurably(path("rosters"_L1, unit), toCanonicalJson(roster)); !written)
        return written;
    QJsonArray decisions;
    for (const package::SignedFile &decision : package.contents.decisions)
        decisions.append(toJson(decision));
    QJsonArray certificates;
    for (const QByteArray &pem : package.contents.certificatesPem)
        certificates.append(QString::fromLatin1(pem));
    return writeDurably(
        path("chains"_L1, package.metadata.article.toString()),
        toCanonicalJson(
            {{u"type"_s, u"bantin-kept-chain/1"_s}, {u"decisions"_s, decisions}, {u"certificates"_s, certificates}}));
}

Result<void> PublicationRecords::keepPage(const QByteArray &package, KeptPage page, const QString &folder)
{
    auto digests = digestsOf(folder);
    if (!digests)
        return digests.error();
    QJsonArray files;
    for (const auto &[name, sha512] : digests->asKeyValueRange())
        files.append(QJsonObject{{u"path"_s, name}, {u"sha512"_s, QString::fromLatin1(sha512.toHex())}});
    return writeDurably(path("pages"_L1, QString::fromLatin1(package.toHex())),
                        toCanonicalJson({{u"type"_s, u"bantin-kept-page/1"_s},
                                         {u"article"_s, page.article.toString()},
                                         {u"address"_s, page.address},
                                         {u"other-version"_s, page.otherVersion},
                                         {u"files"_s, files}}));
}

Result<std::optional<KeptRoster>> PublicationRecords::roster(const QByteArray &unitFingerprint) const
{
    return readRecord(path("rosters"_L1, QString::fromLatin1(unitFingerprint.toHex())), [](JsonReader &reader) {
        KeptRoster kept;
        reader.constant("type"_L1, "bantin-kept-roster/1"_L1);
        kept.file = readSigned(reader);
        auto roster = rosterFromJson(kept.file.json);
        reader.require("json"_L1, roster.ok());
        if (roster)
            kept.roster = *std::move(roster);
        return kept;
    });
}

Result<std::optional<KeptChain>> PublicationRecords::chain(const ArticleId &article) const
{
    return readRecord(path("chains"_L1, article.toString()), [](JsonReader &reader) {
        KeptChain kept;
        reader.constant("type"_L1, "bantin-kept-chain/1"_L1);
        kept.decisions = reader.objects("decisions"_L1, &readSigned);
        for (const QString &pem : reader.texts("certificates"_L1))
            kept.certificatesPem.append(pem.toLatin1());
        return kept;
    });
}

Result<std::optional<KeptPage>> PublicationRecords::page(const QByteArray &package) const
{
    return readRecord(path("pages"_L1, QString::fromLatin1(package.toHex())), [](JsonReader &reader) {
        KeptPage kept;
        reader.constant("type"_L1, "bantin-kept-page/1"_L1);
        kept.article = reader.id<ArticleId>("article"_L1);
        kept.address = reader.text("address"_L1);
        kept.otherVersion = reader.text("other-version"_L1, JsonReader::Text::MayBeEmpty);
        const auto files = reader.objects("files"_L1, [](JsonReader &file) {
            return std::pair(file.text("path"_L1), file.hex("sha512"_L1, sha512Digits / 2));
        });
        for (const auto &[name, sha512] : files)
            kept.files.insert(name, sha512);
        return kept;
    });
}

QList<UnreadableRecord> PublicationRecords::unreadable() const
{
    QList<UnreadableRecord> left;
    const auto look = [this, &left](QLatin1StringView shelf, auto read) {
        for (const QFileInfo &file : QDir(m_folder + u'/' + shelf).entryInfoList({u"*.json"_s}, QDir::Files)) {
            const auto record = read(file.completeBaseName());
            // Under another name than its own it is found by nobody.
            if ((!record || !*record) && QFile::exists(file.filePath()))
                left.append({file.filePath(), record ? QString() : record.error().detail});
        }
    };
    look("rosters"_L1, [this](const QString &name) { return roster(QByteArray::fromHex(name.toLatin1())); });
    look("chains"_L1, [this](const QString &name) { return chain(ArticleId::fromString(name)); });
    look("pages"_L1, [this](const QString &name) { return page(QByteArray::fromHex(name.toLatin1())); });
    return left;
}

} // namespace bantin::portal
