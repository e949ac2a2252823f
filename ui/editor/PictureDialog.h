// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "app/content/PictureEncoder.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace bantin::ui::editor {

class PictureComparison;

/// A picture of the article: how it will be published beside the original, at a quality of choice, and what is said of it.
/// Encoding and decoding run on worker threads. UI thread.
class PictureDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Insert, Change };

    struct Picture {
        content::ImportedAsset asset; ///< `original` empty: no other is known, so no quality can be chosen
        content::Figure figure;       ///< alternative, decorative, credit; the rest follows `asset`
    };

    /// `waiting`: how many more pictures come after this one.
    PictureDialog(Picture picture, Purpose purpose, int waiting, QWidget *parent);

Q_SIGNALS:
    /// The asset is another one than before when another quality was chosen.
    void pictureDecided(const bantin::content::ImportedAsset &asset, const bantin::content::Figure &figure);
    /// This one as it is, and all that wait without asking again.
    void allWanted();

private:
    QWidget *makeQualityBox();
    QWidget *makeFields();
    QDialogButtonBox *makeButtons(Purpose purpose, int waiting);
    void choose(content::PictureQuality quality);
    /// Decodes the web picture on a worker thread and shows it, unless another one was chosen meanwhile.
    void showPicture();
    void describeSizes();
    void accept() override;
    content::Figure figure() const;

    Picture m_picture;
    QImage m_before;
    QImage m_after;
    PictureComparison *m_comparison = nullptr;
    QLabel *m_sizes = nullptr;
    QButtonGroup *m_qualities = nullptr;
    QLineEdit *m_alternative = nullptr;
    QCheckBox *m_decorative = nullptr;
    QLineEdit *m_credit = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    int m_encodings = 0; ///< started; only the last one counts
    int m_decodings = 0; ///< likewise
};

} // namespace bantin::ui::editor
