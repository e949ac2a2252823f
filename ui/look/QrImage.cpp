// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/QrImage.h"

#include "app/base/SecretBytes.h"

#include <qrencode.h>

#include <memory>

namespace bantin::ui {

namespace {

constexpr int border = 4;

struct WipeAndFree {
    void operator()(QRcode *code) const
    {
        wipe(code->data, std::size_t(code->width) * std::size_t(code->width));
        QRcode_free(code);
    }
};

} // namespace

QImage qrImage(QByteArrayView text)
{
    const std::unique_ptr<QRcode, WipeAndFree> code(
        QRcode_encodeData(int(text.size()), reinterpret_cast<const unsigned char *>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    const int size = code->width + 2 * border;
    QImage image(size, size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                image.setPixelColor(x + border, y + border, Qt::black);
        }
    }
    return image;
}

} // namespace bantin::ui
