// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/bagit/BagTree.h"

#include "app/content/BudgetedZip.h"
#include "app/package/internal/BagNames.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace bantin::package {

namespace {

constexpr qsizetype piece = 1 << 20;
/// Archives hold large bags; what is refused here is a bomb.
constexpr content::ZipLimits zipLimits{.entryBytes = 2LL << 30, .totalBytes = 256LL << 30, .entries = 1'000'000};

Error unreadable(const QString &path, const QString &why)
{
    return {Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, why};
}

Error stopped()
{
    return {Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
}

class FolderTree : public BagTree
{
public:
    explicit FolderTree(const QString &folder)
        : m_root(QDir(folder).absolutePath())
    {
        // Without FollowSymlinks a link is told as a link and never entered.
        QDirIterator walk(m_root.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QFileInfo entry = walk.nextFileInfo();
            const QString path = m_root.relativeFilePath(entry.filePath());
            if (entry.isSymLink() || !(entry.isFile() || entry.isDir()))
                m_others.append(path);
            else if (entry.isFile())
                m_files.insert(path, entry.size());
        }
        m_hasPayloadFolder = QFileInfo(m_root.filePath(u"data"_s)).isDir();
    }

    Result<void> feed(const QString &path, const Sink &sink) override
    {
        QFile file(m_root.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(path, file.errorString());
        QByteArray bytes(piece, Qt::Uninitialized);
        for (;;) {
            const qint64 got = file.read(bytes.data(), piece);
            if (got < 0)
                return unreadable(path, file.errorString());
            if (got == 0)
                return {};
            if (!sink(QByteArrayView(bytes).first(got)))
                return stopped();
        }
    }

private:
    QDir m_root;
};

class ZipTree : public BagTree
{
public:
    explicit ZipTree(content::BudgetedZip zip)
        : m_zip(std::move(zip))
        , m_prefix(topFolder(m_zip))
    {
        for (const content::ZipRecord &record : m_zip.records())
            m_files.insert(record.name.sliced(m_prefix.size()), record.size);
        m_hasPayloadFolder = true; // a zip need not name its folders, so an empty one cannot be told from none
    }

    Result<void> feed(const QString &path, const Sink &sink) override
    {
        const Result<QByteArray> bytes = m_zip.read(m_prefix + path);
        if (!bytes)
            return bytes.error();
        return sink(*bytes) ? Result<void>() : Result<void>(stopped());
    }

private:
    /// Drafts of BagIt asked for one folder around the bag; RFC 8493 asks for nothing. "" when the bag is not in one.
    static QString topFolder(const content::BudgetedZip &zip)
    {
        if (zip.contains(declarationPath) || zip.records().isEmpty())
            return {};
        const QString first = zip.records().constFirst().name;
        const QString folder = first.first(first.indexOf(u'/') + 1);
        const bool holdsAll = std::ranges::all_of(
            zip.records(), [&folder](const content::ZipRecord &record) { return record.name.startsWith(folder); });
        return holdsAll ? folder : QString();
    }

    content::BudgetedZip m_zip;
    QString m_prefix;
};

} // namespace

Result<std::unique_ptr<BagTree>> BagTree::open(const QString &path)
{
    const QFileInfo place(path);
    if (place.isDir())
        return std::unique_ptr<BagTree>(std::make_unique<FolderTree>(path));
    if (place.exists() && !place.isFile())
        return unreadable(path, u"neither a folder nor a file"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(path, file->errorString());
    Result<content::BudgetedZip> zip = content::BudgetedZip::open(std::move(file), zipLimits);
    if (!zip)
        return zip.error();
    return std::unique_ptr<BagTree>(std::make_unique<ZipTree>(*std::move(zip)));
}

Result<QByteArray> BagTree::read(const QString &path, qint64 limit)
{
    const Error tooLarge{Fault::InvalidInput, u"package-too-large"_s, Retry::AfterCorrection, {path}, {}};
    if (m_files.value(path) > limit)
        return tooLarge;
    QByteArray bytes;
    const Result<void> fed = feed(path, [&bytes, limit](QByteArrayView next) {
        bytes.append(next);
        return bytes.size() <= limit;
    });
    if (bytes.size() > limit)
        return tooLarge;
    return fed ? Result<QByteArray>(bytes) : Result<QByteArray>(fed.error());
}

} // namespace bantin::package
