// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TerminalQr.h"

#include <qrencode.h>

#include <memory>

namespace bantin::cli {

namespace {

constexpr int border = 4;

struct Free {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QString terminalQr(QByteArrayView text)
{
    const std::unique_ptr<QRcode, Free> code(
        QRcode_encodeData(int(text.size()), reinterpret_cast<const unsigned char *>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    const auto isLight = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < code->width && y < code->width;
        return !inside || (code->data[y * code->width + x] & 1) == 0;
    };
    QString picture;
    for (int y = -border; y < code->width + border; y += 2) {
        for (int x = -border; x < code->width + border; ++x) {
            const bool upper = isLight(x, y);
            const bool lower = isLight(x, y + 1);
            picture += upper && lower ? u'█' : upper ? u'▀' : lower ? u'▄' : u' ';
        }
        picture += u'\n';
    }
    return picture;
}

} // namespace bantin::cli
