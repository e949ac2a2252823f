// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagValidator.h"
#include "app/package/bagit/BagTree.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace bantin;

namespace {

/// The input as files: path, unit separator, bytes, record separator.
class MemoryTree : public package::BagTree
{
public:
    explicit MemoryTree(const QByteArray &input)
    {
        for (const QByteArray &record : input.split('\x1e')) {
            const qsizetype end = record.indexOf('\x1f');
            if (end > 0)
                m_bytes.insert(QString::fromUtf8(record.first(end)), record.sliced(end + 1));
        }
        for (const auto &[path, bytes] : m_bytes.asKeyValueRange())
            m_files.insert(path, bytes.size());
        m_hasPayloadFolder = true;
    }

    Result<void> feed(const QString &path, const Sink &sink) override
    {
        sink(m_bytes.value(path));
        return {};
    }

private:
    QMap<QString, QByteArray> m_bytes;
};

} // namespace

/// Tag files of strangers: no crash, and no file of a payload passes that no digest speaks for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    MemoryTree tree(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const auto verdict = package::validateBag(tree);
    if (!verdict)
        qFatal("memory was cancelled");
    const auto isManifest = [](const QString &path) { return path.startsWith(u"manifest-"); };
    const QStringList paths = tree.files().keys();
    if (verdict->isValid() && std::ranges::none_of(paths, isManifest))
        qFatal("valid without a manifest");
    return 0;
}
