// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/IndexRanges.h"
#include "sync/portal/ForeignUpload.h"
#include "sync/portal/PictureBundle.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace bantin::portal;
using namespace Qt::StringLiterals;

namespace {

void expect(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void put(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    expect(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size());
}

/// The pictures a bundle names are of its package, each once and in their order.
void tryBundle(const QMap<QString, QByteArray> &metadata)
{
    static const QList<AwaitedPicture> all{{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}};
    const auto bundle = PictureBundle::of({.metadata = metadata});
    if (!bundle)
        return;
    expect(bundle->package.size() == PictureBundle::packageDigits);
    qint64 before = 0;
    for (const AwaitedPicture &picture : bundle->picturesOf(all).value_or(QList<AwaitedPicture>())) {
        expect(picture.size > before);
        before = picture.size;
    }
}

void tryHeader(const QByteArray &header)
{
    const auto metadata = readUploadMetadata(header);
    if (isUploadMetadata(header) && !header.isEmpty())
        expect(metadata.size() == header.count(',') + 1);
    (void)isAltered({.sha512 = QByteArray(64, 'h'), .metadata = metadata});
    tryBundle(metadata);
}

void tryRanges(const QByteArray &text)
{
    constexpr int most = 1 << 10;
    const auto indices = fromIndexRanges(QLatin1StringView(text).toString(), most);
    expect(!indices || toIndexRanges(*indices) == QLatin1StringView(text));
    for (const int index : indices.value_or(QList<int>()))
        expect(index >= 0 && index < most);
}

/// What another tus server wrote down of an upload, whose metadata came over the line.
void tryInfo(const QByteArray &json)
{
    static const QTemporaryDir folder(u"/dev/shm/fuzz-upload-XXXXXX"_s);
    static const bool isThere = [] {
        put(folder.filePath(u"upload"_s), "bytes");
        return true;
    }();
    expect(isThere);
    put(folder.filePath(u"upload.info"_s), json);
    const auto upload = ForeignUpload::fromInfo(QFileInfo(folder.filePath(u"upload.info"_s)));
    if (!upload)
        return;
    expect(upload->length >= 0 && upload->id == "upload"_L1);
    tryBundle(upload->metadata);
}

} // namespace

/// What comes with an upload besides its bytes, from whoever reaches the portal.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryHeader(input);
    tryRanges(input);
    if (input.startsWith('{'))
        tryInfo(input);
    return 0;
}
