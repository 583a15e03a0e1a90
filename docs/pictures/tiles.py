"""Draws tiles.png: a crop of the retina in nine tiles. Its argument is the labels of cli/samples/retina-skeleton.png."""
import colorsys
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFont
mask = np.asarray(Image.open('cli/samples/retina-vessels.png').convert('L')) > 0
lab = np.load(sys.argv[1]); skel = np.asarray(Image.open('cli/samples/retina-skeleton.png').convert('L')) > 0
n, t, s = 120, 40, 4
C = np.pad(np.cumsum(np.cumsum(skel, 0), 1), ((1, 0), (1, 0))); S = C[n:, n:]-C[:-n, n:]-C[n:, :-n]+C[:-n, :-n]
b = [(int(S[i, j]), i, j) for i in range(0, S.shape[0], 20) for j in range(0, S.shape[1], 20)]; b.sort(reverse=True); y0, x0 = b[0][1:]
c = (slice(y0, y0+n), slice(x0, x0+n)); m, l, k = mask[c], lab[c], skel[c]
def colour(i):
    r = np.random.default_rng(int(i)*7919+3)
    return tuple(int(255*v) for v in colorsys.hsv_to_rgb(r.random(), 0.75, 0.75))
W = n*s; gap = 36; top = 46
im = Image.new('RGB', (3*W+4*gap, W+top+92), 'white'); d = ImageDraw.Draw(im)
def font(z):
    for f in ('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',):
        try: return ImageFont.truetype(f, z)
        except OSError: pass
    return ImageFont.load_default(z)
F, G = font(22), font(18)
def px(ox, y, x, col, inset=0): d.rectangle([ox+x*s+inset, top+y*s+inset, ox+(x+1)*s-1-inset, top+(y+1)*s-1-inset], fill=col)
def grid(ox, col=(90, 90, 90)):
    for i in range(0, n+1, t):
        d.line([ox+i*s, top, ox+i*s, top+W], fill=col, width=2); d.line([ox, top+i*s, ox+W, top+i*s], fill=col, width=2)
titles = ['1  Tiles, read with a margin', '2  Pieces, cut by borders', '3  Stitched branches']
under = [['The tile in the middle is read with the orange', 'margin. What the margin proves is kept, and', 'what it does not is run again with more.'],
         ['Each tile makes pieces of its own pixels. Circles:', 'edges that a border cuts; both sides know them', 'by the same two pixels.'],
         ['Pieces are joined where their cuts agree, in', 'groups of tiles and groups of groups: the table', 'of the whole image, in its order.']]
for p in range(3):
    ox = gap+p*(W+gap); d.text((ox, 10), titles[p], font=F, fill='black')
    for i, line in enumerate(under[p]): d.text((ox, top+W+10+i*26), line, font=G, fill=(40, 40, 40))
    d.rectangle([ox, top, ox+W, top+W], fill=(247, 247, 247))
    if p == 0:
        g = 12
        d.rectangle([ox+(t-g)*s, top+(t-g)*s, ox+(2*t+g)*s, top+(2*t+g)*s], fill=(253, 214, 160))
        d.rectangle([ox+t*s, top+t*s, ox+2*t*s, top+2*t*s], fill=(255, 240, 215))
    for y in range(n):
        for x in range(n):
            if p == 0 and m[y, x]: px(ox, y, x, (120, 140, 165))
    for y in range(n):
        for x in range(n):
            if k[y, x]:
                if p == 0: px(ox, y, x, (20, 30, 60), 0)
                elif p == 1: px(ox, y, x, colour(l[y, x]*100+(y//t)*10+x//t))
                else: px(ox, y, x, colour(l[y, x]))
    grid(ox, (110, 110, 110) if p < 2 else (215, 215, 215))
    if p == 0: d.rectangle([ox+(t-g)*s, top+(t-g)*s, ox+(2*t+g)*s, top+(2*t+g)*s], outline=(235, 130, 20), width=4)
    if p == 1:
        for y in range(n):
            for x in range(n):
                if not k[y, x]: continue
                for dy, dx in ((0, 1), (1, 0), (1, 1), (1, -1)):
                    v, u = y+dy, x+dx
                    if 0 <= v < n and 0 <= u < n and k[v, u] and (y//t, x//t) != (v//t, u//t):
                        if dy and dx and (k[y, u] or k[v, x]): continue
                        cy, cx = top+(y+v+1)*s/2, ox+(x+u+1)*s/2
                        d.ellipse([cx-9, cy-9, cx+9, cy+9], outline=(210, 30, 30), width=3)
im = im.quantize(64); im.save('docs/pictures/tiles.png', optimize=True)
