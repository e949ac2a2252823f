// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PictureDialog.h"

#include "app/content/ImagePipeline.h"
#include "ui/editor/DialogButtons.h"
#include "ui/editor/PictureComparison.h"
#include "ui/look/Widgets.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

QImage decoded(const QByteArray &bytes, const QSize &size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    return size.isEmpty() || image.isNull() ? image
                                            : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QSize uprightSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
}

QString sizeText(const QSize &pixels, qint64 bytes)
{
    return u"%1 × %2, %3"_s.arg(pixels.width())
        .arg(pixels.height())
        .arg(QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat));
}

} // namespace

PictureDialog::PictureDialog(Picture picture, Purpose purpose, int waiting, QWidget *parent)
    : QDialog(parent)
    , m_picture(std::move(picture))
{
    setObjectName(u"picture"_s);
    setWindowTitle(purpose == Purpose::Change ? tr("Picture")
                   : waiting > 0              ? tr("Insert a picture (%n more to come)", nullptr, waiting)
                                              : tr("Insert a picture"));
    auto *column = new QVBoxLayout(this);
    m_comparison = new PictureComparison(this);
    m_comparison->setObjectName(u"picture.comparison"_s);
    column->addWidget(m_comparison, 1);
    column->addWidget(makeQualityBox());
    column->addWidget(makeFields());
    m_buttons = makeButtons(purpose, waiting);
    column->addWidget(m_buttons);
    m_alternative->setFocus();
    showPicture();
    if (m_picture.asset.original.isEmpty())
        return;
    const QSize size(m_picture.asset.width, m_picture.asset.height);
    QtConcurrent::run(decoded, m_picture.asset.original, size).then(this, [this](const QImage &before) {
        m_before = before;
        m_comparison->setPictures(m_before, m_after);
    });
}

QWidget *PictureDialog::makeQualityBox()
{
    auto *box = new QWidget(this);
    m_sizes = new QLabel(box);
    m_sizes->setObjectName(u"picture.sizes"_s);
    m_sizes->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sizes);
    column->addLayout(row);
    m_qualities = new QButtonGroup(this);
    const std::pair<content::PictureQuality, QString> choices[] = {
        {content::PictureQuality::Small, tr("&Small file")},
        {content::PictureQuality::Balanced, tr("&Balanced")},
        {content::PictureQuality::Fine, tr("&Fine detail")},
    };
    const bool choosable = !m_picture.asset.original.isEmpty();
    for (const auto &[quality, name] : choices) {
        auto *choice = new QRadioButton(name, box);
        choice->setChecked(quality == content::PictureQuality::Balanced);
        choice->setVisible(choosable);
        m_qualities->addButton(choice, int(quality));
        row->addWidget(choice);
    }
    auto *pixels = new QCheckBox(tr("&Pixel by pixel"), box);
    pixels->setObjectName(u"picture.pixels"_s);
    connect(pixels, &QCheckBox::toggled, m_comparison, [this](bool on) {
        m_comparison->setScale(on ? PictureComparison::Scale::Pixels : PictureComparison::Scale::Fit);
    });
    row->addStretch();
    row->addWidget(pixels);
    connect(m_qualities, &QButtonGroup::idClicked, this,
            [this](int quality) { choose(content::PictureQuality(quality)); });
    return box;
}

QWidget *PictureDialog::makeFields()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_alternative = new QLineEdit(m_picture.figure.alternative, box);
    m_alternative->setObjectName(u"picture.alternative"_s);
    m_alternative->setPlaceholderText(tr("What the picture shows, for those who cannot see it"));
    m_decorative = new QCheckBox(tr("&Decoration only: readers miss nothing without it"), box);
    m_decorative->setObjectName(u"picture.decorative"_s);
    m_decorative->setChecked(m_picture.figure.decorative);
    m_alternative->setDisabled(m_picture.figure.decorative);
    connect(m_decorative, &QCheckBox::toggled, m_alternative, &QWidget::setDisabled);
    m_credit = new QLineEdit(m_picture.figure.credit, box);
    m_credit->setObjectName(u"picture.credit"_s);
    m_credit->setPlaceholderText(tr("Who took it"));
    form->addRow(tr("&Alternative text:"), m_alternative);
    form->addRow(QString(), m_decorative);
    form->addRow(tr("&Credit:"), m_credit);
    return box;
}

QDialogButtonBox *PictureDialog::makeButtons(Purpose purpose, int waiting)
{
    QDialogButtonBox *buttons =
        makeDialogButtons(u"picture"_s, purpose == Purpose::Insert ? tr("&Insert") : tr("&Change"),
                          waiting > 0 ? tr("S&kip this one") : tr("Cancel"), this);
    if (waiting > 0) {
        QPushButton *all = makeButton(u"picture.all"_s, tr("Insert a&ll, describe later"), ButtonLook::Plain, buttons);
        buttons->addButton(all, QDialogButtonBox::ActionRole);
        connect(all, &QPushButton::clicked, this, [this] {
            Q_EMIT allWanted();
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &PictureDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PictureDialog::reject);
    return buttons;
}

void PictureDialog::choose(content::PictureQuality quality)
{
    const int encoding = ++m_encodings;
    m_buttons->setEnabled(false);
    m_sizes->setText(tr("Preparing the picture…"));
    QtConcurrent::run([original = m_picture.asset.original, quality] {
        return content::importPicture(original, {}, quality);
    }).then(this, [this, encoding](const Result<content::ImportedAsset> &asset) {
        if (encoding != m_encodings)
            return;
        m_buttons->setEnabled(true);
        if (asset) {
            m_picture.asset = *asset;
            // What the pipeline left as it was has no other original.
            if (m_picture.asset.original.isEmpty())
                m_picture.asset.original = asset->bytes;
        }
        showPicture();
    });
}

void PictureDialog::showPicture()
{
    describeSizes();
    const int decoding = ++m_decodings;
    QtConcurrent::run(decoded, m_picture.asset.bytes, QSize()).then(this, [this, decoding](const QImage &after) {
        if (decoding != m_decodings)
            return;
        m_after = after;
        m_comparison->setPictures(m_before, m_after);
    });
}

void PictureDialog::describeSizes()
{
    const content::ImportedAsset &asset = m_picture.asset;
    const QString published = sizeText({asset.width, asset.height}, asset.bytes.size());
    if (asset.original.isEmpty())
        m_sizes->setText(tr("Published: %1").arg(published));
    else
        m_sizes->setText(
            tr("Original: %1, kept encrypted in this workspace\nPublished: %2, without place or device data")
                .arg(sizeText(uprightSize(asset.original), asset.original.size()), published));
}

content::Figure PictureDialog::figure() const
{
    content::Figure figure = m_picture.figure;
    figure.asset = m_picture.asset.name;
    figure.width = m_picture.asset.width;
    figure.height = m_picture.asset.height;
    figure.decorative = m_decorative->isChecked();
    figure.alternative = figure.decorative ? QString() : m_alternative->text().trimmed();
    figure.credit = m_credit->text().trimmed();
    return figure;
}

void PictureDialog::accept()
{
    Q_EMIT pictureDecided(m_picture.asset, figure());
    QDialog::accept();
}

} // namespace bantin::ui::editor
